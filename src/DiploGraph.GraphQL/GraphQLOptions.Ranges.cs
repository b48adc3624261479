using System.Numerics;
using System.Runtime.CompilerServices;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Validation;

namespace DiploGraph.GraphQL;

/// <summary>Checks the options, and hands them on to the parser and the validator.</summary>
public sealed partial record GraphQLOptions
{
    /// <summary>
    /// The deepest nesting that any option allows; where a thread's stack bears less, that is the limit.
    /// </summary>
    internal const int LargestDepth = 100_000;

    /// <summary>The parser's part.</summary>
    internal ParserOptions Parser => new() { MaxTokens = MaxTokens, MaxDepth = MaxNesting };

    /// <summary>The validator's part.</summary>
    internal ValidationOptions Validation => new()
    {
        MaxErrors = MaxErrors,
        MaxMergeComparisons = MaxMergeComparisons,
        MaxFragmentVisits = MaxFragmentVisits,
        MaxIntrospectionDepth = MaxIntrospectionDepth,
        SuggestNames = EnableSuggestions && EnableIntrospection,
    };

    /// <summary>Throws for the first option that is outside its range.</summary>
    internal void CheckRanges()
    {
        Check(MaxDocumentBytes, 1, 16 * 1024 * 1024);
        Check(MaxTokens, 1, 10_000_000);
        Check(MaxNesting, 1, LargestDepth);
        Check(MaxErrors, 1, 1_000_000);
        Check(MaxMergeComparisons, 1, 100_000_000);
        Check(MaxFragmentVisits, 1, 100_000_000);
        Check(MaxDirectivesPerLocation, 1, 10_000);
        Check(MaxDepth, 1, LargestDepth);
        Check(MaxAliases, 0, 1_000_000);
        Check(MaxRootFields, 1, 100_000);
        Check(MaxOperations, 1, 1_000_000);
        Check(MaxSelections, 1, 1L << 62);
        Check(MaxFields, 1, 10_000_000);
        Check(MaxIntrospectionDepth, 0, LargestDepth);
        Check(MaxListSize, 1, int.MaxValue);
        Check(MaxInputListItems, 1, int.MaxValue);
        Check(MaxCost, 1, 1L << 62);
        Check(AssumedListSize, 1, 1_000_000);
        Check(ExecutionTimeout.Ticks, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerDay, nameof(ExecutionTimeout));
        Check(MaxPlanCacheBytes, 0, 1L << 40);
    }

    private static void Check<T>(
        T value, T least, T most, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : INumber<T>
    {
        if (value < least || value > most)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be from {least} to {most}.");
        }
    }
}
