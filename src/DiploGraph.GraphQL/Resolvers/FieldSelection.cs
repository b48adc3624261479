using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// The selection on a field's value, with fragments expanded and <c>@skip</c> and <c>@include</c> applied. Resolvers
/// use it to read only the requested data. For an abstract type, it contains the selections on all its object types.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a selection, which happens to be enumerable.")]
public readonly record struct FieldSelection : IEnumerable<SelectedField>
{
    private const string TypeName = "__typename";
    private readonly SelectedFields? _fields;

    internal FieldSelection(SelectedFields? fields) => _fields = fields;

    /// <summary>True if a field is selected under any response key.</summary>
    /// <param name="fieldName">The name of the field in the schema.</param>
    public bool IsSelected(string fieldName) => TryFind(fieldName, out _);

    /// <summary>True if any field other than <c>__typename</c> and the named fields is selected.</summary>
    /// <param name="fieldNames">The names of fields in the schema.</param>
    public bool IsAnyOtherSelected(params ReadOnlySpan<string> fieldNames)
    {
        for (var index = 0; index < _fields?.FieldCount; index++)
        {
            if (_fields.NameOf(index) is not TypeName and var name && !fieldNames.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the first selected field with a name.</summary>
    /// <param name="fieldName">The name of the field in the schema.</param>
    /// <param name="field">The selected field, if found.</param>
    public bool TryFind(string fieldName, out SelectedField field)
    {
        for (var index = 0; index < _fields?.FieldCount; index++)
        {
            if (_fields.NameOf(index) == fieldName)
            {
                field = new SelectedField(_fields, index);
                return true;
            }
        }

        field = default;
        return false;
    }

    /// <summary>
    /// Enumerates the selected fields: one for each response key and, in abstract types, for each resolver.
    /// </summary>
    public IEnumerator<SelectedField> GetEnumerator()
    {
        for (var index = 0; index < _fields?.FieldCount; index++)
        {
            yield return new SelectedField(_fields, index);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
