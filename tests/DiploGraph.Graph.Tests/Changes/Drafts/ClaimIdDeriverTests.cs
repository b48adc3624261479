using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Changes.ChangeSetFixture;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes.Drafts;

public sealed class ClaimIdDeriverTests
{
    private static readonly Claim Presence = Edge("x", "official:benny-gantz", Predicate.ParticipatedIn, "meeting:m");

    [Fact]
    public void The_id_is_stable() => Assert.Equal(
        "claim:benny-gantz.participated-in.", ClaimIdDeriver.Derive(Presence).Value[..^12]);

    [Fact]
    public void The_id_does_not_depend_on_the_judgement_about_the_claim() => Assert.Equal(
        ClaimIdDeriver.Derive(Presence),
        ClaimIdDeriver.Derive(Presence with
        {
            Status = ClaimStatus.Refuted, Rank = ClaimRank.Deprecated, RankReason = "Wrong.",
        }));

    [Fact]
    public void Each_part_of_the_statement_changes_the_id()
    {
        Claim[] claims =
        [
            Presence,
            Presence with { Subject = EntityId.Parse("official:other") },
            Presence with { Predicate = Predicate.Accompanied },
            Presence with { Object = ClaimValue.Of(EntityId.Parse("meeting:n")) },
            Presence with { Object = ClaimValue.Of(Literal.OfText("meeting:m")) },
            Presence with { Object = ClaimValue.Of(Literal.OfText("meeting:m", "en")) },
            Presence with { ValidTime = EdtfTime.Parse("2022") },
            Presence.With(Token(QualifierKey.Mode, "REMOTE")),
            Presence.With(Text(QualifierKey.Mode, "REMOTE")),
        ];
        Assert.Equal(claims.Length, claims.Select(ClaimIdDeriver.Derive).Distinct().Count());
    }

    [Fact]
    public void The_id_of_the_longest_subject_is_valid()
    {
        var longest = $"official:{new string('x', EntityId.MaxLength - "official:".Length)}";
        Assert.True(ClaimId.TryParse(
            ClaimIdDeriver.Derive(Presence with { Subject = EntityId.Parse(longest) }).Value, out _));
    }
}
