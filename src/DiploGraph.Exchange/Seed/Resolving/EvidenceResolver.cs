using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>
/// Makes evidence from entries: named quotes, words written beside the claim, and citations without words.
/// </summary>
internal sealed class EvidenceResolver(SeedIndex index, WordsResolver words, Problems problems)
{
    /// <summary>A claim's evidence, numbered from 1 as the file has it.</summary>
    public IEnumerable<Evidence> Resolve(ClaimId claim, IReadOnlyList<EvidenceEntry> entries, Place place)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (Resolve(claim, i + 1, entries[i], place.At("evidence", i)) is { } evidence)
            {
                yield return evidence;
            }
        }
    }

    /// <summary>
    /// The words of a reference such as <c>source:x#name</c>; null, and a problem, where there are none.
    /// </summary>
    public Words? FindNamed(string reference, Place place)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || !EntityId.TryParse(reference[..hash], out var id) || id.Type != EntityType.Source)
        {
            problems.Add(place, SeedProblemCodes.InvalidId,
                $"\"{reference}\" was found where a named quote was expected: source:a-source#name-of-the-quote.");
            return null;
        }

        if (index.Entity(id.Value, place) is null || index.FindSource(id) is not { } source)
        {
            return null;
        }

        if (source.FindQuote(reference[(hash + 1)..]) is { } quote)
        {
            return words.Resolve(quote, source, source.Place.Below($"quotes.{quote.Key}"));
        }

        problems.Add(place, SeedProblemCodes.UnknownQuote,
            $"{id} has no quote of the name \"{reference[(hash + 1)..]}\"."
            + Nearest.Hint(reference[(hash + 1)..], source.Entry.Quotes.Select(it => it.Key)));
        return null;
    }

    private Evidence? Resolve(ClaimId claim, int number, EvidenceEntry entry, Place place)
    {
        var attributedTo = entry.AttributedTo is null
            ? null
            : index.Entity(entry.AttributedTo, place.Below("attributedTo"));
        Words? found = null;
        EntityId? source;
        if (entry.Quote is not null)
        {
            // An item that is a text alone stands at its own place.
            found = FindNamed(entry.Quote, place.Below("quote"));
            source = found?.Source;
        }
        else
        {
            source = index.Entity(entry.Source, place.Below("source"));
            if (entry.Exact is not null && source is { } id && index.FindSource(id) is { } described)
            {
                found = words.Resolve(entry, described, place);
            }
        }

        return source is null ? null : new Evidence
        {
            Claim = claim,
            Number = number,
            Source = source.Value,
            Stance = EnumTokens<Stance>.Parse(entry.Stance, Stance.Supports),
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
