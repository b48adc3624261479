using System.Text;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Planning;

/// <summary>The selection on the objects of a field, for each object type that they can have.</summary>
internal sealed class SelectionPlan
{
    private readonly Dictionary<string, int> _indices;

    /// <summary>Creates a selection without slots.</summary>
    internal SelectionPlan(int index, FieldSlot? parent, IReadOnlyList<ObjectType> types)
    {
        Index = index;
        Parent = parent;
        Level = parent is null ? 0 : parent.Owner.Level + 1;
        Types = [.. types];
        SlotsOfType = new FieldSlot[Types.Length][];
        TypeNames = [.. Types.Select(static type => Encoding.UTF8.GetBytes($"\"{type.Name}\""))];
        _indices = new Dictionary<string, int>(Types.Length, StringComparer.Ordinal);
        for (var i = 0; i < Types.Length; i++)
        {
            _indices.Add(Types[i].Name, i);
        }
    }

    /// <summary>The index of the selection in the plan.</summary>
    internal int Index { get; }

    /// <summary>The slot that provides the objects; null for the root selection.</summary>
    internal FieldSlot? Parent { get; }

    /// <summary>The number of fields above the selection; 0 for the root selection.</summary>
    internal int Level { get; }

    /// <summary>The object types that the objects can have.</summary>
    internal ObjectType[] Types { get; }

    /// <summary>The names of <see cref="Types"/> as JSON strings.</summary>
    internal byte[][] TypeNames { get; }

    /// <summary>All slots of the selection.</summary>
    internal FieldSlot[] Slots { get; set; } = [];

    /// <summary>The slots of each type, in response order.</summary>
    internal FieldSlot[][] SlotsOfType { get; }

    /// <summary>Returns the index of an object type in <see cref="Types"/>; -1 if it is not one of them.</summary>
    internal int IndexOf(string typeName) => _indices.GetValueOrDefault(typeName, -1);
}
