using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// What is selected of a field's value, with fragments expanded and <c>@skip</c> and <c>@include</c> applied, so that a
/// resolver reads no more than is asked for. Of an abstract type, what is selected of any of its object types.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a selection, which happens to be enumerable.")]
public readonly record struct FieldSelection : IEnumerable<SelectedField>
{
    private const string TypeName = "__typename";
    private readonly SelectedFields? _fields;

    internal FieldSelection(SelectedFields? fields) => _fields = fields;

    /// <summary>Whether a field is selected, under whatever key.</summary>
    /// <param name="fieldName">The field's name in the schema.</param>
    public bool IsSelected(string fieldName) => TryFind(fieldName, out _);

    /// <summary>Whether any field other than <c>__typename</c> and those named is selected.</summary>
    /// <param name="fieldNames">Names of fields in the schema.</param>
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

    /// <summary>The first of the fields selected by a name.</summary>
    /// <param name="fieldName">The field's name in the schema.</param>
    /// <param name="field">The field.</param>
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

    /// <summary>Enumerates the selected fields; one is there for each key and, in abstract types, resolver.</summary>
    public IEnumerator<SelectedField> GetEnumerator()
    {
        for (var index = 0; index < _fields?.FieldCount; index++)
        {
            yield return new SelectedField(_fields, index);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
