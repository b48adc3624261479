using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Claims;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>Makes tables from entries, and holds each row's claims to the words that the row rests on.</summary>
internal sealed class TableResolver(
    SeedIndex index, EvidenceResolver evidence, ILookup<ClaimId, Evidence> evidenceOf, Problems problems)
{
    private readonly HashSet<string> _rows = new(StringComparer.Ordinal);

    public SeedTable Resolve(TableEntry entry, Place place) => new(
        entry.Name ?? "",
        [.. entry.Rows.Select((row, i) => Resolve(row, place.At("rows", i)))]);

    private SeedTableRow Resolve(RowEntry entry, Place place)
    {
        if (entry.Id is not null && !_rows.Add(entry.Id))
        {
            problems.Add(place.Below("id"), SeedProblemCodes.DuplicateId, $"{entry.Id} stands already in a table.");
        }

        var words = entry.Quote is null ? null : evidence.FindNamed(entry.Quote, place.Below("quote"));
        var claims = new List<ClaimId>();
        for (var i = 0; i < entry.Claims.Count; i++)
        {
            var at = place.At("claims", i);
            if (index.Claim(entry.Claims[i], at) is not { } claim)
            {
                continue;
            }

            claims.Add(claim);
            if (words is not null && !evidenceOf[claim].Any(it => Carries(it, words)))
            {
                problems.Add(at, SeedProblemCodes.QuoteNotCarried,
                    $"No evidence of {claim} has the words of {entry.Quote}.");
            }
        }

        return new SeedTableRow(
            entry.Id ?? "", entry.Fact ?? "", words?.Quote.Exact, claims, entry.Note, entry.LeftOut);
    }

    private static bool Carries(Evidence evidence, Words words) =>
        evidence.Source == words.Source
        && evidence.Quote is { } quote
        && quote.Exact.Contains(words.Quote.Exact, StringComparison.Ordinal);
}
