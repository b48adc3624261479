using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Quotes.Search;

/// <summary>
/// Finds the speakers of quotes. A quote is evidence of a claim about a statement, and another claim says who made the
/// statement. The number of reads does not depend on the number of quotes.
/// </summary>
public static class QuoteAttributionReader
{
    private const int MaxTexts = 20;

    /// <summary>Returns the attribution of each quote, in the order of the quotes; null if none is recorded.</summary>
    /// <param name="snapshot">The version of the graph to read.</param>
    /// <param name="words">The words of each quote and the claims that they are evidence of.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<IReadOnlyList<QuoteAttribution?>> ReadAsync(
        IGraphSnapshot snapshot,
        IReadOnlyList<(string Words, IReadOnlyList<ClaimId> Claims)> words,
        CancellationToken cancellationToken)
    {
        var ids = words.SelectMany(one => one.Claims).Distinct().ToList();
        if (ids.Count == 0)
        {
            return new QuoteAttribution?[words.Count];
        }

        var claims = new Dictionary<ClaimId, Claim>();
        foreach (var claim in await snapshot.FindClaimsAsync(ids, cancellationToken))
        {
            if (claim is not null)
            {
                claims[claim.Id] = claim;
            }
        }

        var statements = claims.Values.Select(StatementOf).OfType<EntityId>().Distinct().ToList();
        var said = await ReadAsync(snapshot, statements, Predicate.Said, ClaimDirection.Incoming, cancellationToken);
        var texts = await ReadAsync(snapshot, statements, Predicate.Text, ClaimDirection.Outgoing, cancellationToken);
        return
        [
            .. words.Select(one =>
            {
                var best = one.Claims.Where(claims.ContainsKey).Select(id => claims[id])
                    .OrderBy(Nearness).ThenBy(claim => claim.Id)
                    .Select(StatementOf).FirstOrDefault(statement => statement is not null);
                return best is not { } statement ? null : new QuoteAttribution(
                    statement, said[statement] is [var first, ..] && IsOf(one.Words, texts[statement]) ? first : null);
            }),
        ];
    }

    private static async ValueTask<Dictionary<EntityId, IReadOnlyList<Claim>>> ReadAsync(
        IGraphSnapshot snapshot,
        List<EntityId> statements,
        Predicate predicate,
        ClaimDirection direction,
        CancellationToken cancellationToken)
    {
        if (statements.Count == 0)
        {
            return [];
        }

        var query = new ClaimQuery { Anchors = statements, Predicates = [predicate], Direction = direction };
        var pages = await snapshot.ReadClaimsAsync(query, PageRequest.First(MaxTexts), cancellationToken);
        return statements.Zip(pages).ToDictionary(pair => pair.First, pair => pair.Second.Items);
    }

    // Words that report on a statement are the source's and not the speaker's, which are part of the text.
    private static bool IsOf(string words, IReadOnlyList<Claim> texts)
    {
        var folded = CoreOf(words);
        return texts.Count == 0 || texts.Any(text => text.Object.Literal is { } literal
            && CoreOf(literal.Text) is var own
            && (own.Contains(folded, StringComparison.Ordinal) || folded.Contains(own, StringComparison.Ordinal)));
    }

    // A quotation mark, or a comma in front of one, is not part of what was said.
    private static string CoreOf(string words)
    {
        var folded = QuoteMarks.Trim(NormalisedText.Fold(words));
        var (start, end) = (0, folded.Length);
        while (start < end && char.IsPunctuation(folded[start]))
        {
            start++;
        }

        while (end > start && char.IsPunctuation(folded[end - 1]))
        {
            end--;
        }

        return folded[start..end];
    }

    // The text and the speaker of a statement relate to the words themselves, other claims only to their content.
    private static int Nearness(Claim claim) => claim.Predicate switch
    {
        Predicate.Text => 0,
        Predicate.Said => 1,
        _ => 2,
    };

    private static EntityId? StatementOf(Claim claim) =>
        claim.Subject.Type == EntityType.Statement ? claim.Subject
        : claim.Object.Entity is { Type: EntityType.Statement } statement ? statement
        : null;
}
