namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>Something that is wrong with a draft.</summary>
/// <param name="Code">One of <see cref="ChangeProblemCodes"/> or <see cref="WriteErrorCodes"/>.</param>
/// <param name="Message">A sentence that says what is wrong and what was expected.</param>
/// <param name="Path">The path of the wrong part in the input.</param>
public sealed record DraftProblem(string Code, string Message, IReadOnlyList<string> Path)
{
    /// <summary>The id of what the draft would record; null if it has no valid id.</summary>
    public string? Subject { get; init; }

    /// <summary>For an unknown id, the most similar ids, nearest first.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{string.Join('.', Path)}: {Code}: {Message}";
}
