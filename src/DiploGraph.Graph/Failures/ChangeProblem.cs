namespace DiploGraph.Graph.Failures;

/// <summary>A problem of a change set.</summary>
/// <param name="Subject">The id of the entity, claim (with <c>#n</c> for evidence) or capture with the problem.</param>
/// <param name="Code">A stable code, such as <c>UNKNOWN_ENTITY</c> or <c>CLAIM_WITHOUT_EVIDENCE</c>.</param>
/// <param name="Message">A sentence that says what is wrong and what was expected.</param>
public sealed record ChangeProblem(string Subject, string Code, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Subject}: {Message}";
}
