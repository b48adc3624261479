using System.Collections.Immutable;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL.Types;

/// <summary>
/// The scalars that every schema may use without defining them (specification, section 3.5). Shared by all schemas.
/// </summary>
public static class BuiltInScalars
{
    /// <summary>Signed 32-bit integers.</summary>
    public static ScalarType Int { get; } = new("Int", new IntCoercion())
    {
        Description = "A signed 32-bit integer.",
    };

    /// <summary>Double-precision numbers, without infinities and NaN.</summary>
    public static ScalarType Float { get; } = new("Float", new FloatCoercion())
    {
        Description = "A finite double-precision number (IEEE 754).",
    };

    /// <summary>Text.</summary>
    public static ScalarType String { get; } = new("String", new StringCoercion())
    {
        Description = "Text: a sequence of Unicode characters.",
    };

    /// <summary>True or false.</summary>
    public static ScalarType Boolean { get; } = new("Boolean", new BooleanCoercion())
    {
        Description = "`true` or `false`.",
    };

    /// <summary>Identifiers: strings, with integers accepted as input too.</summary>
    public static ScalarType Id { get; } = new("ID", new IdCoercion())
    {
        Description = "An opaque identifier. It is serialized as a string; input may be a string or an integer.",
    };

    /// <summary>All built-in scalars.</summary>
    public static ImmutableArray<ScalarType> All { get; } = [Int, Float, String, Boolean, Id];
}
