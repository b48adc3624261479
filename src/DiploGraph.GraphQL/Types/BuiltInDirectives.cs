using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types;

/// <summary>The directives that every schema has (specification, section 3.13). Shared by all schemas.</summary>
public static class BuiltInDirectives
{
    private static readonly NonNullType RequiredBoolean = new(BuiltInScalars.Boolean);
    private static readonly NonNullType RequiredString = new(BuiltInScalars.String);

    /// <summary>The deprecation reason if <c>@deprecated</c> gives none.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary><c>@skip(if:)</c>.</summary>
    public static DirectiveDefinition Skip { get; } = new("skip")
    {
        Description = "Skips the field or fragment if `if` is true.",
        Locations = [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        Arguments = Argument("@skip", "if", RequiredBoolean, "Skipped if true."),
    };

    /// <summary><c>@include(if:)</c>.</summary>
    public static DirectiveDefinition Include { get; } = new("include")
    {
        Description = "Includes the field or fragment only if `if` is true.",
        Locations = [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        Arguments = Argument("@include", "if", RequiredBoolean, "Included if true."),
    };

    /// <summary><c>@deprecated(reason:)</c>.</summary>
    public static DirectiveDefinition Deprecated { get; } = new("deprecated")
    {
        Description = "Marks an element of the schema as no longer supported.",
        Locations =
        [
            DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue,
            DirectiveLocation.DirectiveDefinition,
        ],
        Arguments = Argument(
            "@deprecated", "reason", RequiredString, "The reason and what to use instead, in Markdown.",
            new StringValueNode { Value = DefaultDeprecationReason }),
    };

    /// <summary><c>@specifiedBy(url:)</c>.</summary>
    public static DirectiveDefinition SpecifiedBy { get; } = new("specifiedBy")
    {
        Description = "Links a custom scalar to the specification of its behaviour.",
        Locations = [DirectiveLocation.Scalar],
        Arguments = Argument("@specifiedBy", "url", RequiredString, "The URL of the specification."),
    };

    /// <summary><c>@oneOf</c>.</summary>
    public static DirectiveDefinition OneOf { get; } = new("oneOf")
    {
        Description = "Requires exactly one field of an input object, which must not be null.",
        Locations = [DirectiveLocation.InputObject],
    };

    /// <summary>All built-in directives.</summary>
    public static ImmutableArray<DirectiveDefinition> All { get; } = [Skip, Include, Deprecated, SpecifiedBy, OneOf];

    private static NamedList<InputValueDefinition> Argument(
        string directive, string name, GraphQLType type, string description, ValueNode? defaultLiteral = null) =>
        new([new InputValueDefinition(name, $"{directive}({name}:)", type)
        {
            Description = description,
            DefaultLiteral = defaultLiteral,
        }]);
}
