using System.Collections;
using System.Diagnostics.CodeAnalysis;
using DiploGraph.GraphQL.Planning;

namespace DiploGraph.GraphQL.Execution;

/// <summary>
/// What is selected of a field's value, with fragments expanded and <c>@skip</c> and <c>@include</c> applied, so that a
/// resolver reads no more than is asked for. Of an abstract type, what is selected of any of its object types.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a selection, which happens to be enumerable.")]
public readonly record struct FieldSelection : IEnumerable<SelectedField>
{
    private readonly ExecutionFrame _frame;
    private readonly SelectionPlan? _plan;

    internal FieldSelection(ExecutionFrame frame, SelectionPlan? plan) => (_frame, _plan) = (frame, plan);

    /// <summary>Whether a field is selected, under whatever key.</summary>
    /// <param name="fieldName">The field's name in the schema.</param>
    public bool IsSelected(string fieldName) => TryFind(fieldName, out _);

    /// <summary>Whether any field other than <c>__typename</c> and those named is selected.</summary>
    /// <param name="fieldNames">Names of fields in the schema.</param>
    public bool IsAnyOtherSelected(params ReadOnlySpan<string> fieldNames)
    {
        foreach (var slot in _plan?.Slots ?? [])
        {
            if (slot.Binding is not null && !fieldNames.Contains(slot.FieldName))
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
        foreach (var slot in _plan?.Slots ?? [])
        {
            if (slot.FieldName == fieldName)
            {
                field = new SelectedField(_frame, slot);
                return true;
            }
        }

        field = default;
        return false;
    }

    /// <summary>Enumerates the selected fields; one is there for each key and, in abstract types, resolver.</summary>
    public IEnumerator<SelectedField> GetEnumerator()
    {
        foreach (var slot in _plan?.Slots ?? [])
        {
            yield return new SelectedField(_frame, slot);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A field that is selected below the one that is being resolved.</summary>
public readonly record struct SelectedField
{
    private readonly ExecutionFrame _frame;
    private readonly FieldSlot _slot;

    internal SelectedField(ExecutionFrame frame, FieldSlot slot) => (_frame, _slot) = (frame, slot);

    /// <summary>The field's name in the schema.</summary>
    public string Name => _slot.FieldName;

    /// <summary>The field's arguments.</summary>
    /// <exception cref="GraphQLException">They cannot be coerced.</exception>
    public ArgumentValues Arguments => new(_frame.ArgumentsOf(_slot));

    /// <summary>What is selected of the field's value.</summary>
    public FieldSelection Selection => new(_frame, _slot.Child);
}
