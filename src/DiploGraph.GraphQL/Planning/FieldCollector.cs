using System.Runtime.CompilerServices;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Planning;

/// <summary>
/// Collects the fields that selection sets select on an object type (specification, section 6.3.2 "Field Collection")
/// and applies <c>@skip</c> and <c>@include</c>.
/// </summary>
internal sealed class FieldCollector
{
    private readonly GraphQLSchema _schema;
    private readonly VariableValues _variables;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;

    internal FieldCollector(GraphQLSchema schema, DocumentNode document, VariableValues variables)
    {
        _schema = schema;
        _variables = variables;
        _fragments = document.FragmentsByName();
    }

    /// <summary>Returns the field nodes of each response key, in response order.</summary>
    internal List<CollectedField> Collect(ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var collection = new Collection(type);
        foreach (var selectionSet in selectionSets)
        {
            Collect(collection, selectionSet);
        }

        return collection.Fields;
    }

    private void Collect(Collection into, SelectionSetNode selectionSet)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            if (!IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    into.Add(field);
                    break;
                case InlineFragmentNode inline:
                    if (inline.TypeCondition is null || Applies(inline.TypeCondition, into.Type))
                    {
                        Collect(into, inline.SelectionSet);
                    }

                    break;
                case FragmentSpreadNode spread:
                    if (into.Visit(spread.Name) && _fragments.TryGetValue(spread.Name, out var fragment)
                        && Applies(fragment.TypeCondition, into.Type))
                    {
                        Collect(into, fragment.SelectionSet);
                    }

                    break;
            }
        }
    }

    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name is "skip" or "include" && IsTrue(directive) == (directive.Name == "skip"))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTrue(DirectiveNode directive) => directive.FindArgument("if")?.Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => _variables.TryGetValue(variable.Name, out var value) && value is true,
        _ => false,
    };

    private bool Applies(NamedTypeNode condition, ObjectType type) =>
        condition.Name == type.Name
        || (_schema.FindType(condition.Name) is { IsAbstract: true } named && named.Includes(type));

    private sealed class Collection(ObjectType type)
    {
        private readonly Dictionary<string, CollectedField> _byKey = new(StringComparer.Ordinal);
        private HashSet<string>? _visited;

        internal ObjectType Type { get; } = type;

        internal List<CollectedField> Fields { get; } = [];

        internal bool Visit(string fragment) => (_visited ??= new(StringComparer.Ordinal)).Add(fragment);

        internal void Add(FieldNode node)
        {
            if (!_byKey.TryGetValue(node.ResponseKey, out var field))
            {
                field = new CollectedField(node.ResponseKey, []);
                _byKey.Add(node.ResponseKey, field);
                Fields.Add(field);
            }

            field.Nodes.Add(node);
        }
    }
}

/// <summary>The field nodes of one response key.</summary>
/// <param name="ResponseKey">The key.</param>
/// <param name="Nodes">The nodes in document order.</param>
internal sealed record CollectedField(string ResponseKey, List<FieldNode> Nodes);
