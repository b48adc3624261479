using System.Globalization;

namespace DiploGraph.GraphQL;

/// <summary>A step of a path in a response or in a variable's value: a name, or an index from 0.</summary>
public readonly record struct PathSegment
{
    private PathSegment(string? name, int index) => (Name, Index) = (name, index);

    /// <summary>The response key or input field; null when this step is an index.</summary>
    public string? Name { get; }

    /// <summary>The index in a list, from 0; meaningful only when <see cref="Name"/> is null.</summary>
    public int Index { get; }

    /// <summary>Whether this step is an index in a list.</summary>
    public bool IsIndex => Name is null;

    /// <summary>The step to a named field.</summary>
    public static PathSegment FromName(string name) => new(name, 0);

    /// <summary>The step to an item of a list, from 0.</summary>
    public static PathSegment FromIndex(int index) => new(null, index);

    /// <summary>The step to a named field.</summary>
    public static implicit operator PathSegment(string name) => FromName(name);

    /// <summary>The step to an item of a list, from 0.</summary>
    public static implicit operator PathSegment(int index) => FromIndex(index);

    /// <summary>The name, or the index in decimal.</summary>
    public override string ToString() => Name ?? Index.ToString(CultureInfo.InvariantCulture);
}
