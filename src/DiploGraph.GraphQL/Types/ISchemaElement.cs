using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types;

/// <summary>A named element of a schema: a type, field, argument, input field, enum value or directive.</summary>
public interface ISchemaElement
{
    /// <summary>The name, without a directive's <c>@</c>.</summary>
    string Name { get; }

    /// <summary>The description in Markdown, or null.</summary>
    string? Description { get; }

    /// <summary>The schema coordinate, such as <c>Person.name(style:)</c> (specification, section 3.14).</summary>
    string Coordinate { get; }

    /// <summary>The directives applied to the element in document order, including those on extensions.</summary>
    ImmutableArray<DirectiveNode> AppliedDirectives { get; }
}
