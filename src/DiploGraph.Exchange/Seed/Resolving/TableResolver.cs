using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Claims;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>Converts entries into tables, and checks that the claims of each row have its quote.</summary>
internal sealed class TableResolver(
    SeedIndex index, EvidenceResolver evidence, ILookup<ClaimId, Evidence> evidenceOf, SeedProblemList problems)
{
    private readonly HashSet<string> _rows = new(StringComparer.Ordinal);

    public SeedTable Resolve(TableEntry entry, SeedLocation location) => new(
        entry.Name ?? "",
        [.. entry.Rows.Select((row, i) => Resolve(row, location.At("rows", i)))]);

    private SeedTableRow Resolve(RowEntry entry, SeedLocation location)
    {
        if (entry.Id is not null && !_rows.Add(entry.Id))
        {
            problems.Add(location.Below("id"), SeedProblemCodes.DuplicateId, $"{entry.Id} is already in a table.");
        }

        var quote = entry.Quote is null ? null : evidence.FindNamed(entry.Quote, location.Below("quote"));
        var claims = new List<ClaimId>();
        for (var i = 0; i < entry.Claims.Count; i++)
        {
            var at = location.At("claims", i);
            if (index.Claim(entry.Claims[i], at) is not { } claim)
            {
                continue;
            }

            claims.Add(claim);
            if (quote is not null && !evidenceOf[claim].Any(it => Contains(it, quote)))
            {
                problems.Add(at, SeedProblemCodes.QuoteNotCarried,
                    $"No evidence of {claim} has the words of {entry.Quote}.");
            }
        }

        return new SeedTableRow(
            entry.Id ?? "", entry.Fact ?? "", quote?.Quote.Exact, claims, entry.Note, entry.LeftOut);
    }

    private static bool Contains(Evidence evidence, ResolvedQuote quote) =>
        evidence.Source == quote.Source
        && evidence.Quote is { } own
        && own.Exact.Contains(quote.Quote.Exact, StringComparison.Ordinal);
}
