using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>Collects the sentences of an explanation, each with the claims that it rests on.</summary>
internal sealed class ExplanationParts
{
    private readonly List<(string Text, List<Claim> Claims)> _parts = [];

    /// <summary>Adds a sentence.</summary>
    public void Add(string sentence, params IEnumerable<Claim> claims)
    {
        // A name that ends with a full stop needs no second one: Washington, D.C.
        var text = sentence.EndsWith("..", StringComparison.Ordinal) ? sentence[..^1] : sentence;
        text = text.Replace(".. ", ". ", StringComparison.Ordinal);
        _parts.Add((text, [.. claims.DistinctBy(claim => claim.Id)]));
    }

    /// <summary>Returns the parts; a space separates each from the next.</summary>
    public IReadOnlyList<ExplanationPart> ToList() =>
    [
        .. _parts.Select((part, at) =>
            new ExplanationPart(at < _parts.Count - 1 ? $"{part.Text} " : part.Text, part.Claims)),
    ];
}
