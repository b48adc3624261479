using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Coercion;

/// <summary>Coerces the values of variables from JSON and reports the exact position of each invalid value.</summary>
internal sealed class VariableCoercer(SourceText source, ICollection<GraphQLError> errors, int maxErrors)
{
    private readonly List<PathSegment> _path = [];
    private VariableDefinitionNode _definition = null!;

    public int ErrorCount { get; private set; }

    /// <summary>True if the error limit is reached; coercion then stops.</summary>
    public bool IsFull => ErrorCount >= maxErrors;

    /// <summary>
    /// Checks that all strings are Unicode text. If it returns false, an error is reported and the strings must not be
    /// read.
    /// </summary>
    public bool CheckText(OperationDefinitionNode operation, JsonElement variables)
    {
        if (variables.ValueKind != JsonValueKind.Object
            || !SurrogateChecker.HasLoneSurrogate(JsonMarshal.GetRawUtf8Value(variables)))
        {
            return true;
        }

        ErrorCount++;
        errors.Add(GraphQLError.At(
            source,
            "The variables contain half of a surrogate pair, which is not valid Unicode.",
            ErrorCodes.BadUserInput,
            operation.VariableDefinitions[0].Start));
        return false;
    }

    /// <summary>Coerces one variable. A variable with neither a value nor a default stays absent.</summary>
    public void Coerce(
        GraphQLSchema schema,
        VariableDefinitionNode variable,
        JsonElement variables,
        Dictionary<string, object?> values)
    {
        _definition = variable;
        _path.Clear();
        var name = variable.Variable.Name;
        if (schema.FindType(variable.Type) is not { IsInputType: true } type)
        {
            Report($"\"{variable.Type}\" is not an input type");
            return;
        }

        if (variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(name, out var given))
        {
            values[name] = CoerceValue(given, type);
        }
        else if (variable.DefaultValue is { } literal)
        {
            values[name] = CoerceDefault(literal, type);
        }
        else if (type.IsNonNull)
        {
            Report($"a value of type \"{type}\" is required");
        }
    }

    private object? CoerceDefault(ValueNode literal, GraphQLType type)
    {
        if (!LiteralCoercer.TryCoerce(literal, type, null, out var value))
        {
            Report($"the default is not a value of type \"{type}\"");
        }

        return value;
    }

    private object? CoerceValue(JsonElement value, GraphQLType type)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            if (type.IsNonNull)
            {
                Report($"a value of type \"{type}\" cannot be null");
            }

            return null;
        }

        return type.NullableType switch
        {
            ListType list => CoerceList(value, list),
            InputObjectType input => CoerceObject(value, input),
            EnumType @enum => CoerceEnum(value, @enum),
            _ => CoerceScalar(value, (ScalarType)type.Named),
        };
    }

    private object?[] CoerceList(JsonElement value, ListType type)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return [CoerceValue(value, type.ItemType)];
        }

        var items = new object?[value.GetArrayLength()];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (IsFull)
            {
                break;
            }

            _path.Add(index);
            items[index++] = CoerceValue(item, type.ItemType);
            _path.RemoveAt(_path.Count - 1);
        }

        return items;
    }

    private InputObject? CoerceObject(JsonElement value, InputObjectType type)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Report($"a value of type \"{type.Name}\" is an object");
            return null;
        }

        CheckNames(value, type);
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, object?>>(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            if (IsFull)
            {
                break;
            }

            if (value.TryGetProperty(field.Name, out var given))
            {
                _path.Add(field.Name);
                fields.Add(new(field.Name, CoerceValue(given, field.Type)));
                _path.RemoveAt(_path.Count - 1);
            }
            else if (field.HasDefault)
            {
                fields.Add(new(field.Name, field.DefaultValue));
            }
            else if (field.Type.IsNonNull)
            {
                Report($"the field \"{field.Name}\" of type \"{field.Type}\" is required");
            }
        }

        return new InputObject(fields.DrainToImmutable());
    }

    /// <summary>
    /// Checks that every name is a field, and that a OneOf input object has exactly one field, which is not null.
    /// </summary>
    private void CheckNames(JsonElement value, InputObjectType type)
    {
        var count = 0;
        var hasNull = false;
        foreach (var property in value.EnumerateObject())
        {
            count++;
            hasNull |= property.Value.ValueKind == JsonValueKind.Null;
            if (!type.Fields.Contains(property.Name))
            {
                Report($"\"{type.Name}\" has no field \"{Shorten(property.Name)}\"");
            }
        }

        if (type.IsOneOf && (count != 1 || hasNull))
        {
            Report($"a value of type \"{type.Name}\" has exactly one field, and that not null");
        }
    }

    private string? CoerceEnum(JsonElement value, EnumType type)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Report($"{Shorten(value.GetRawText())} is not a value of \"{type.Name}\", which are given as strings");
            return null;
        }

        var known = type.Values.Find(value.GetString()!);
        if (known is null)
        {
            Report($"{Shorten(value.GetRawText())} is not a value of \"{type.Name}\"");
        }

        return known?.Name;
    }

    private object? CoerceScalar(JsonElement value, ScalarType type)
    {
        if (!type.Coercion.TryParseValue(value, out var result, out var error))
        {
            Report(error.TrimEnd('.'));
        }

        return result;
    }

    private void Report(string message)
    {
        if (IsFull)
        {
            return;
        }

        ErrorCount++;
        errors.Add(GraphQLError.At(
            source, $"Variable \"{Place()}\": {message}.", ErrorCodes.BadUserInput, _definition.Start));
        if (IsFull)
        {
            errors.Add(new GraphQLError(
                $"The variables have at least {maxErrors} errors; no more are looked for.", ErrorCodes.BadUserInput)
            {
                Locations = [source.GetLocation(_definition.Start)],
            });
        }
    }

    /// <summary>Returns the position in the value, such as <c>$input.names[0]</c>.</summary>
    private string Place()
    {
        var place = new StringBuilder("$").Append(_definition.Variable.Name);
        foreach (var step in _path)
        {
            if (step.IsIndex)
            {
                place.Append('[').Append(step).Append(']');
            }
            else
            {
                place.Append('.').Append(step);
            }
        }

        return place.ToString();
    }

    private static string Shorten(string text) => text.Length <= 100 ? text : string.Concat(text.AsSpan(0, 100), "...");
}
