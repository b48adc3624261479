namespace DiploGraph.GraphQL.Types;

/// <summary>A scalar.</summary>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name, ScalarCoercion coercion)
        : base(name) => Coercion = coercion;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>Where the scalar is specified (<c>@specifiedBy</c>), or null.</summary>
    public string? SpecifiedByUrl { get; internal set; }

    /// <summary>How values go in and out.</summary>
    public ScalarCoercion Coercion { get; }
}
