using System.ComponentModel.DataAnnotations;
using System.Reflection;
using DiploGraph.GraphQL.Language.Parsing;
using DiploGraph.GraphQL.Validation;

namespace DiploGraph.GraphQL;

/// <summary>Checks the options against their ranges and derives the options of the parser and the validator.</summary>
public sealed partial record GraphQLOptions
{
    /// <summary>The deepest nesting that any option allows; a small thread stack can lower it further.</summary>
    internal const int DeepestNesting = 100_000;

    private const string TwoToThe62 = "4611686018427387904";

    private static readonly (PropertyInfo Option, RangeAttribute Range)[] Ranges =
    [
        .. from option in typeof(GraphQLOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
           let range = option.GetCustomAttribute<RangeAttribute>()
           where range is not null
           select (option, range),
    ];

    /// <summary>The options of the parser.</summary>
    internal ParserOptions Parser => new() { MaxTokens = MaxTokens, MaxDepth = MaxNesting };

    /// <summary>The options of the validator.</summary>
    internal ValidationOptions Validation => new()
    {
        MaxErrors = MaxErrors,
        MaxMergeComparisons = MaxMergeComparisons,
        MaxFragmentVisits = MaxFragmentVisits,
        MaxIntrospectionDepth = MaxIntrospectionDepth,
        SuggestNames = EnableSuggestions && EnableIntrospection,
    };

    /// <summary>Throws for the first option that is outside its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    internal void CheckRanges()
    {
        foreach (var (option, range) in Ranges)
        {
            var value = option.GetValue(this);
            if (!range.IsValid(value))
            {
                throw new ArgumentOutOfRangeException(
                    option.Name, value, $"{option.Name} must be from {range.Minimum} to {range.Maximum}.");
            }
        }
    }
}
