using System.Globalization;

namespace DiploGraph.GraphQL;

/// <summary>One segment of a path in a response or a variable value: a name or a zero-based index.</summary>
public readonly record struct PathSegment
{
    private PathSegment(string? name, int index) => (Name, Index) = (name, index);

    /// <summary>The response key or input field name; null if the segment is an index.</summary>
    public string? Name { get; }

    /// <summary>The zero-based list index; meaningful only if <see cref="Name"/> is null.</summary>
    public int Index { get; }

    /// <summary>True if the segment is a list index.</summary>
    public bool IsIndex => Name is null;

    /// <summary>Creates the segment for a named field.</summary>
    public static PathSegment FromName(string name) => new(name, 0);

    /// <summary>Creates the segment for a list item, with a zero-based index.</summary>
    public static PathSegment FromIndex(int index) => new(null, index);

    /// <summary>Converts a field name to a segment.</summary>
    public static implicit operator PathSegment(string name) => FromName(name);

    /// <summary>Converts a zero-based list index to a segment.</summary>
    public static implicit operator PathSegment(int index) => FromIndex(index);

    /// <summary>Returns the name, or the index in decimal.</summary>
    public override string ToString() => Name ?? Index.ToString(CultureInfo.InvariantCulture);
}
