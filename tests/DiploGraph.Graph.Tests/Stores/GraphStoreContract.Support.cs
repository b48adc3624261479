using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Filters of claims by their support: the number of independent accounts and who gave them.</summary>
public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Claims_are_filtered_by_the_number_of_independent_accounts()
    {
        await RecordAccountsAsync();

        Assert.Equal(["also-others", "three", "two"], await SupportedAsync(new SupportFilter { MinAccounts = 2 }));
        Assert.Equal(
            ["also-others", "two"], await SupportedAsync(new SupportFilter { MinAccounts = 2, MaxAccounts = 2 }));
        Assert.Equal(["doubted"], await SupportedAsync(new SupportFilter { MaxAccounts = 0 }));
        Assert.Contains("copied", await SupportedAsync(new SupportFilter { MinAccounts = 1, MaxAccounts = 1 }));
    }

    [Fact]
    public async Task Claims_supported_only_by_the_parties_own_accounts_can_be_filtered()
    {
        await RecordAccountsAsync();

        Assert.Equal(["own", "own-office"], await SupportedAsync(new SupportFilter { IsOwnAccount = true }));
        Assert.DoesNotContain("own", await SupportedAsync(new SupportFilter { IsOwnAccount = false }));
        Assert.Contains("strangers", await SupportedAsync(new SupportFilter { IsOwnAccount = false }));
    }

    private Task<string[]> SupportedAsync(SupportFilter support) =>
        SlugsAsync(new ClaimQuery
        {
            Predicates = [Predicate.ParticipatedIn], Support = support, Order = ClaimOrder.Id,
        });

    private async Task RecordAccountsAsync()
    {
        Entity Of(string id, string? from = null, string? speaks = null) => Entity(id) with
        {
            Source = Description() with
            {
                DerivedFrom = from is null ? [] : [Id(from)],
                Speaks = speaks is null ? null : Id(speaks),
            },
        };
        Entity[] entities =
        [
            Of("source:wire-report"), Of("source:copy", "source:wire-report"), Of("source:other"), Of("source:third"),
            Of("source:ministry", speaks: "organization:ministry"), Of("source:us", speaks: "country:us"),
            Entity("official:a"), Entity("official:b"), Entity("office:o"), Entity("country:jp"), Entity("country:us"),
            Entity("organization:ministry"), Entity("meeting:m"), Entity("meeting:n"),
        ];
        Claim Took(string slug, string who, string meeting) =>
            Edge(slug, who, Predicate.ParticipatedIn, meeting);
        (Claim Claim, string[] Sources)[] facts =
        [
            (Took("one", "official:b", "meeting:n"), ["source:other"]),
            (Took("copied", "official:b", "meeting:n"), ["source:wire-report", "source:copy"]),
            (Took("two", "official:b", "meeting:n"), ["source:copy", "source:other"]),
            (Took("three", "official:b", "meeting:n"), ["source:copy", "source:other", "source:third"]),
            (Took("own", "official:b", "meeting:m"), ["source:ministry"]),
            (Took("own-office", "official:a", "meeting:m"), ["source:ministry"]),
            (Took("strangers", "official:a", "meeting:m"), ["source:us"]),
            (Took("also-others", "official:a", "meeting:m"), ["source:ministry", "source:other"]),
            (Edge("holds", "official:a", Predicate.HoldsOffice, "office:o"), ["source:other"]),
            (Edge("office", "office:o", Predicate.OfficeOf, "country:jp"), ["source:other"]),
            (Edge("part", "organization:ministry", Predicate.PartOf, "country:jp"), ["source:other"]),
        ];
        var doubted = Took("doubted", "official:b", "meeting:n") with { Status = ClaimStatus.Disputed };
        await Store.CommitAsync(
            Commit(new ChangeSet
            {
                Entities = entities,
                Claims = [.. facts.Select(fact => fact.Claim), doubted],
                Evidence =
                [
                    .. facts.SelectMany(fact => fact.Sources.Select((source, at) =>
                        EvidenceFor(fact.Claim.Id, at + 1) with { Source = Id(source) })),
                    EvidenceFor(doubted.Id) with { Stance = Stance.Contradicts },
                ],
            }),
            default);
    }
}
