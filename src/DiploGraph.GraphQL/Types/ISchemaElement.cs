using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types;

/// <summary>Whatever a schema defines under a name: types, fields, arguments, input fields, enum values,
/// directives.</summary>
public interface ISchemaElement
{
    /// <summary>The name, without a directive's <c>@</c>.</summary>
    string Name { get; }

    /// <summary>The description in Markdown, or null.</summary>
    string? Description { get; }

    /// <summary>The schema coordinate, such as <c>Person.name(style:)</c> (specification, section 3.14).</summary>
    string Coordinate { get; }

    /// <summary>The directives that are applied to the element, extensions included, in document order.</summary>
    ImmutableArray<DirectiveNode> AppliedDirectives { get; }
}
