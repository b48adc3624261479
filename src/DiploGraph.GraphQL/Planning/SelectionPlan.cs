using System.Text;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Planning;

/// <summary>What is selected of the objects of a field, for each object type that they may have.</summary>
internal sealed class SelectionPlan
{
    private readonly Dictionary<string, int> _indices;

    /// <summary>Makes a selection without slots.</summary>
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

    /// <summary>The selection's place among all of the plan.</summary>
    internal int Index { get; }

    /// <summary>The slot whose objects they are; null at the root.</summary>
    internal FieldSlot? Parent { get; }

    /// <summary>How many fields are above, from 0.</summary>
    internal int Level { get; }

    /// <summary>The types that objects may have.</summary>
    internal ObjectType[] Types { get; }

    /// <summary>The names of <see cref="Types"/> as JSON strings.</summary>
    internal byte[][] TypeNames { get; }

    /// <summary>All slots.</summary>
    internal FieldSlot[] Slots { get; set; } = [];

    /// <summary>The slots of each type, in the order of the answer.</summary>
    internal FieldSlot[][] SlotsOfType { get; }

    /// <summary>The index of an object type in <see cref="Types"/>; -1 where it is none of them.</summary>
    internal int IndexOf(string typeName) => _indices.GetValueOrDefault(typeName, -1);
}
