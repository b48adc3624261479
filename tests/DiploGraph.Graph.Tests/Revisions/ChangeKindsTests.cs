using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Tests.Revisions;

public sealed class ChangeKindsTests
{
    private static readonly Dictionary<ClaimStatus, ChangeKind> Ends = new()
    {
        [ClaimStatus.Superseded] = ChangeKind.Superseded,
        [ClaimStatus.Retracted] = ChangeKind.Retracted,
        [ClaimStatus.Refuted] = ChangeKind.Refuted,
    };

    [Fact]
    public void A_new_claim_is_added_whatever_its_status() => Assert.All(
        Enum.GetValues<ClaimStatus>(), status => Assert.Equal(ChangeKind.Added, ChangeKinds.Of(null, status)));

    [Fact]
    public void A_change_to_a_final_status_has_a_kind_of_its_own_but_only_once() => Assert.All(
        Enum.GetValues<ClaimStatus>().SelectMany(_ => Enum.GetValues<ClaimStatus>(), ValueTuple.Create),
        pair => Assert.Equal(
            pair.Item1 == pair.Item2 ? ChangeKind.Changed : Ends.GetValueOrDefault(pair.Item2, ChangeKind.Changed),
            ChangeKinds.Of(pair.Item1, pair.Item2)));
}
