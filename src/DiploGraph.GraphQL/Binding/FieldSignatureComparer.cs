using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Binding;

/// <summary>Checks whether one call can resolve the fields of two types.</summary>
internal static class FieldSignatureComparer
{
    /// <summary>True if the fields have the same type, and arguments with the same names, types and defaults.</summary>
    internal static bool HaveSameSignature(FieldDefinition first, FieldDefinition second)
    {
        if (!first.Type.Equals(second.Type) || first.Arguments.Count != second.Arguments.Count)
        {
            return false;
        }

        foreach (var argument in first.Arguments)
        {
            if (!second.Arguments.TryGet(argument.Name, out var other)
                || !argument.Type.Equals(other.Type)
                || argument.HasDefault != other.HasDefault
                || (argument.HasDefault && !SameDefault(argument.DefaultValue, other.DefaultValue)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameDefault(object? first, object? second) => (first, second) switch
    {
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) =>
            a.Count == b.Count && a.Zip(b).All(static pair => SameDefault(pair.First, pair.Second)),
        (InputObject a, InputObject b) =>
            a.Fields.Length == b.Fields.Length && a.Fields.Zip(b.Fields).All(static pair =>
                pair.First.Key == pair.Second.Key && SameDefault(pair.First.Value, pair.Second.Value)),
        _ => Equals(first, second),
    };
}
