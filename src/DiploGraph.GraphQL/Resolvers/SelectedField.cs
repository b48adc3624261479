namespace DiploGraph.GraphQL.Resolvers;

/// <summary>A field that is selected on the value of the current field.</summary>
public readonly record struct SelectedField
{
    private readonly SelectedFields _fields;
    private readonly int _index;

    internal SelectedField(SelectedFields fields, int index) => (_fields, _index) = (fields, index);

    /// <summary>The name of the field in the schema.</summary>
    public string Name => _fields.NameOf(_index);

    /// <summary>The field's arguments.</summary>
    /// <exception cref="GraphQLException">The arguments cannot be coerced.</exception>
    public ArgumentValues Arguments => new(_fields.ArgumentsOf(_index));

    /// <summary>The selection on the field's value.</summary>
    public FieldSelection Selection => new(_fields.SelectionOf(_index));
}
