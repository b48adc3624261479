namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks that no chain of required fields leads from an input object back to itself, because such an object could have
/// no finite value (specification, section 3.10 "Input Objects", "Circular References"). Each cycle is reported once,
/// and the search is bounded by the number of fields.
/// </summary>
internal static class InputObjectCycleRule
{
    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        var done = new HashSet<InputObjectType>();
        foreach (var type in draft.DefinedTypes.OfType<InputObjectType>())
        {
            Search(type, done, errors);
        }
    }

    /// <summary>
    /// Runs a depth-first search with an explicit stack, because chains may be as long as the schema.
    /// </summary>
    private static void Search(InputObjectType start, HashSet<InputObjectType> done, SchemaErrors errors)
    {
        if (!done.Add(start))
        {
            return;
        }

        var path = new List<Step> { new(start) };
        while (path.Count > 0)
        {
            var step = path[^1];
            if (step.NextField == step.Type.Fields.Count)
            {
                path.RemoveAt(path.Count - 1);
                continue;
            }

            var field = step.Type.Fields[step.NextField++];
            if (field.Type is not NonNullType { NullableType: InputObjectType next })
            {
                continue;
            }

            step.Current = field;
            if (done.Add(next))
            {
                path.Add(new Step(next));
            }
            else if (path.FindIndex(other => ReferenceEquals(other.Type, next)) is >= 0 and var from)
            {
                Report(path, from, errors);
            }
        }
    }

    private static void Report(List<Step> path, int from, SchemaErrors errors)
    {
        var cycle = path.Skip(from).Select(static step => step.Current!).ToList();
        errors.Add(
            $"Input object \"{path[from].Type.Name}\" contains itself through required fields: "
            + $"{string.Join(", ", cycle.Select(static field => field.Coordinate))}.",
            [.. cycle.Select(static field => field.Definition!.NameStart)]);
    }

    private sealed class Step(InputObjectType type)
    {
        public InputObjectType Type { get; } = type;

        public int NextField { get; set; }

        public InputValueDefinition? Current { get; set; }
    }
}
