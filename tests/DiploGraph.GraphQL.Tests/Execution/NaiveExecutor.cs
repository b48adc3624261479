using System.Text.Json.Nodes;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Tests.Execution;

/// <summary>
/// Executes one object at a time, recursively, exactly as the algorithms in the specification: the oracle for the
/// breadth-first executor. It reports every error that can be raised, including those below nulls.
/// </summary>
internal sealed class NaiveExecutor(
    GraphQLSchema schema, DocumentNode document, Func<object?, FieldDefinition, object?> resolve)
{
    private readonly List<string> _errors = [];

    /// <summary>Returns the data of the response as text, and the path and locations of each error.</summary>
    internal (string Data, IReadOnlyList<string> Errors) Execute(object root)
    {
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var data = ExecuteSelections([operation.SelectionSet], schema.QueryType, root, []);
        return (data is Failed ? "null" : ((JsonNode?)data)!.ToJsonString(), _errors);
    }

    private object? ExecuteSelections(
        IEnumerable<SelectionSetNode> sets, ObjectType type, object value, IReadOnlyList<object> path)
    {
        var groups = new List<(string Key, List<FieldNode> Nodes)>();

        // The specification visits a fragment once per merged field and so may collect a node twice; like the reference
        // implementation, this visits it once.
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(set, type, groups, visited);
        }

        var map = new JsonObject();
        var failed = false;
        foreach (var (key, nodes) in groups)
        {
            var field = schema.FindField(type, nodes[0].Name)!;
            var result = field.Name == "__typename"
                ? JsonValue.Create(type.Name)
                : Field(field, nodes, value, [.. path, key]);
            failed |= result is Failed;
            map[key] = result as JsonNode;
        }

        return failed ? Failed.Instance : map;
    }

    private object? Field(FieldDefinition field, List<FieldNode> nodes, object value, IReadOnlyList<object> path) =>
        Complete(field.Type, nodes, resolve(value, field), path);

    private object? Complete(GraphQLType type, List<FieldNode> nodes, object? value, IReadOnlyList<object> path)
    {
        if (type is NonNullType nonNull)
        {
            if (value is null)
            {
                Report(nodes, path);
            }

            return Complete(nonNull.NullableType, nodes, value, path) ?? Failed.Instance;
        }

        switch (value)
        {
            case null:
                return null;
            case Exception:
                Report(nodes, path);
                return null;
        }

        return type switch
        {
            ListType list => CompleteList(list.ItemType, nodes, (object?[])value, path),
            NamedType { IsLeaf: true } => JsonValue.Create(value),
            _ => CompleteObject((NamedType)type, nodes, value, path),
        };
    }

    private JsonArray? CompleteList(
        GraphQLType itemType, List<FieldNode> nodes, object?[] items, IReadOnlyList<object> path)
    {
        var results = items.Select((item, i) => Complete(itemType, nodes, item, [.. path, i])).ToList();
        return results.Any(static result => result is Failed)
            ? null
            : [.. results.Select(static result => (JsonNode?)result)];
    }

    private JsonNode? CompleteObject(NamedType type, List<FieldNode> nodes, object value, IReadOnlyList<object> path)
    {
        var concrete = type as ObjectType ?? (ObjectType)schema.FindType(RandomData.TypeOf(value))!;
        return ExecuteSelections(nodes.Select(static node => node.SelectionSet!), concrete, value, path) as JsonNode;
    }

    private void Collect(
        SelectionSetNode set,
        ObjectType type,
        List<(string Key, List<FieldNode> Nodes)> groups,
        HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode node:
                    var group = groups.Find(found => found.Key == node.ResponseKey);
                    if (group.Nodes is null)
                    {
                        groups.Add(group = (node.ResponseKey, []));
                    }

                    group.Nodes.Add(node);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition?.Name, type):
                    Collect(inline.SelectionSet, type, groups, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name):
                    var fragment = document.Definitions.OfType<FragmentDefinitionNode>()
                        .Single(definition => definition.Name == spread.Name);
                    if (Applies(fragment.TypeCondition.Name, type))
                    {
                        Collect(fragment.SelectionSet, type, groups, visited);
                    }

                    break;
            }
        }
    }

    private bool Applies(string? condition, ObjectType type) =>
        condition is null || condition == type.Name || schema.FindType(condition)!.Includes(type);

    private void Report(List<FieldNode> nodes, IReadOnlyList<object> path) => _errors.Add(
        $"{string.Join('.', path)} {string.Join(' ', nodes.Select(node => document.Source.GetLocation(node.Start)))}");

    /// <summary>A null that propagates to the parent.</summary>
    private sealed class Failed
    {
        internal static readonly Failed Instance = new();
    }
}
