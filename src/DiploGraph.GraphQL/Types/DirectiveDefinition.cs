using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types;

/// <summary>A directive defined by a schema.</summary>
public sealed class DirectiveDefinition : ISchemaElement
{
    internal DirectiveDefinition(string name) => Name = name;

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Coordinate => "@" + Name;

    /// <inheritdoc/>
    public string? Description { get; internal init; }

    /// <inheritdoc/>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    /// <summary>The deprecation reason; null if the directive is not deprecated.</summary>
    public string? DeprecationReason { get; internal init; }

    /// <summary>True if the directive is deprecated.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>The arguments in the order of their definition.</summary>
    public NamedList<InputValueDefinition> Arguments { get; internal set; } = NamedList<InputValueDefinition>.Empty;

    /// <summary>True if the directive may be applied more than once at the same location.</summary>
    public bool IsRepeatable { get; internal init; }

    /// <summary>The locations where the directive may be applied, in document order.</summary>
    public required ImmutableArray<DirectiveLocation> Locations { get; init; }

    /// <summary>The definition in the document; null for built-in directives.</summary>
    public DirectiveDefinitionNode? Definition { get; internal init; }

    /// <summary>True if the specification defines the directive and the document does not redefine it.</summary>
    public bool IsBuiltIn => Definition is null;

    /// <summary>The coordinate.</summary>
    public override string ToString() => Coordinate;
}
