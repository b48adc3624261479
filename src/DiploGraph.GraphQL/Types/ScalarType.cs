namespace DiploGraph.GraphQL.Types;

/// <summary>A scalar.</summary>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name, ScalarCoercion coercion)
        : base(name) => Coercion = coercion;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>The URL of the scalar's specification (<c>@specifiedBy</c>), or null.</summary>
    public string? SpecifiedByUrl { get; internal set; }

    /// <summary>The result and input coercion of the scalar.</summary>
    public ScalarCoercion Coercion { get; }
}
