namespace DiploGraph.Graph.Failures;

/// <summary>One thing that is wrong with a change set.</summary>
/// <param name="Subject">The id of the entity, claim (with <c>#n</c> for evidence) or capture at fault.</param>
/// <param name="Code">A stable code, such as <c>UNKNOWN_ENTITY</c> or <c>CLAIM_WITHOUT_EVIDENCE</c>.</param>
/// <param name="Message">What is wrong and what was expected, in a sentence.</param>
public sealed record ChangeProblem(string Subject, string Code, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Subject}: {Message}";
}
