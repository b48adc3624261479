using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>Checks the message and the idempotency key of a request.</summary>
internal static class RequestChecks
{
    // Shorter than the limit of the store, which keeps the key with the name of its caller.
    private const int MaxKeyLength = 100;

    /// <summary>Returns the errors in the message and in the key. They do not depend on the graph.</summary>
    public static List<WriteError> Find(CommitRequest commit, WriteRequest write)
    {
        var errors = new List<WriteError>();
        if (write.Key is { } key && key.Length is < 1 or > MaxKeyLength)
        {
            errors.Add(new InvalidChange(
                ChangeProblemCodes.BadLength,
                $"The key has {key.Length} characters; 1 to {MaxKeyLength} were expected.",
                ["idempotencyKey"]));
        }

        try
        {
            CommitPreparer.Check(commit);
        }
        catch (GraphStoreException failure)
        {
            errors.AddRange(failure.Problems.Select(problem =>
                new InvalidChange(problem.Code, problem.Message, [problem.Subject])));
        }

        return errors;
    }
}
