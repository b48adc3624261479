namespace DiploGraph.Graph.Failures;

/// <summary>A problem of a change set.</summary>
/// <param name="Subject">The id of the entity, claim (with <c>#n</c> for evidence) or capture with the problem.</param>
/// <param name="Code">A stable code, such as <c>UNKNOWN_ENTITY</c> or <c>CLAIM_WITHOUT_EVIDENCE</c>.</param>
/// <param name="Message">A sentence that says what is wrong and what was expected.</param>
/// <param name="Part">
/// The part of the record with the problem, as a path of the model's names in camel case and of positions in lists:
/// <c>label</c>, or <c>qualifiers</c> and <c>0</c>. Empty if the problem concerns the whole record.
/// </param>
public sealed record ChangeProblem(string Subject, string Code, string Message, IReadOnlyList<string> Part)
{
    /// <summary>The id that does not exist, if an unknown entity or claim is the problem; otherwise null.</summary>
    public string? Missing { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Subject}: {Message}";
}
