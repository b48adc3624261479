using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>
/// Converts entries into evidence: references to named quotes, quotes of their own, and citations without a quote.
/// </summary>
internal sealed class EvidenceResolver(SeedIndex index, QuoteResolver quotes, SeedProblemList problems)
{
    /// <summary>Returns the evidence of a claim, numbered from 1 in file order.</summary>
    public IEnumerable<Evidence> Resolve(ClaimId claim, IReadOnlyList<EvidenceEntry> entries, SeedLocation location)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (Resolve(claim, i + 1, entries[i], location.At("evidence", i)) is { } evidence)
            {
                yield return evidence;
            }
        }
    }

    /// <summary>
    /// Returns the quote of a reference such as <c>source:x#name</c>; null, and reports a problem, if there is none.
    /// </summary>
    public ResolvedQuote? FindNamed(string reference, SeedLocation location)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || !EntityId.TryParse(reference[..hash], out var id) || id.Type != EntityType.Source)
        {
            problems.Add(location, SeedProblemCodes.InvalidId,
                $"\"{reference}\" was found where a named quote was expected: source:a-source#name-of-the-quote.");
            return null;
        }

        if (index.Entity(id.Value, location) is null || index.FindSource(id) is not { } source)
        {
            return null;
        }

        if (source.FindQuote(reference[(hash + 1)..]) is { } quote)
        {
            return quotes.Resolve(quote, source, source.Location.Below("quotes").Below(quote.Key));
        }

        problems.Add(location, SeedProblemCodes.UnknownQuote,
            $"{id} has no quote named \"{reference[(hash + 1)..]}\"."
            + problems.Hint(reference[(hash + 1)..], source.Entry.Quotes.Select(it => it.Key)));
        return null;
    }

    private Evidence? Resolve(ClaimId claim, int number, EvidenceEntry entry, SeedLocation location)
    {
        var attributedTo = entry.AttributedTo is null
            ? null
            : index.Entity(entry.AttributedTo, location.Below("attributedTo"));
        ResolvedQuote? found = null;
        EntityId? source;
        if (entry.Quote is not null)
        {
            // If the item is only a text, this path resolves to the item itself.
            found = FindNamed(entry.Quote, location.Below("quote"));
            source = found?.Source;
        }
        else
        {
            source = index.Entity(entry.Source, location.Below("source"));
            if (entry.Exact is not null && source is { } id && index.FindSource(id) is { } described)
            {
                found = quotes.Resolve(entry, described, location);
            }
        }

        return source is null ? null : new Evidence
        {
            Claim = claim,
            Number = number,
            Source = source.Value,
            Stance = EnumTokens.Parse(entry.Stance, Stance.Supports),
            Quote = found?.Quote,
            Position = found?.Position,
            CaptureSha256 = found?.CaptureSha256,
            Verification = found?.Verification ?? QuoteResult.CaptureMissing,
            Language = found is null ? null : entry.Language ?? found.Language,
            AttributedTo = attributedTo ?? found?.AttributedTo,
            Credibility = (int?)entry.Credibility,
            Note = entry.Note,
        };
    }
}
