using System.Text.Json;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Host;

/// <summary>
/// Resolves fields from a JSON file: <c>{"objects": {ID: OBJECT}, "query": OBJECT, "mutation": OBJECT}</c>. A field's
/// value is looked up by its name; objects with the keys <c>$ref</c>, <c>$error</c>, <c>$args</c>, <c>$later</c> and
/// <c>$next</c> represent the behaviour of a resolver.
/// </summary>
internal sealed class JsonData(JsonElement root)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private readonly Dictionary<string, JsonElement> _objects = root.TryGetProperty("objects", out var all)
        ? all.EnumerateObject().ToDictionary(static entry => entry.Name, static entry => entry.Value)
        : [];

    public static JsonData Load(string file) => new(JsonDocument.Parse(File.ReadAllBytes(file)).RootElement);

    /// <summary>Returns the name of the object type of a value of an abstract type.</summary>
    public static string? TypeNameOf(object? value) =>
        value is JsonElement json && json.TryGetProperty("__typename", out var name) ? name.GetString() : null;

    /// <summary>Resolves a field of an object, or of the root if the parent is the state of the request.</summary>
    public object? Resolve(FieldContext context, object? parent)
    {
        var owner = parent is JsonElement json ? json : Root(context.Operation);
        return owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(context.Field.Name, out var value)
            ? Answer(value, context.Arguments.Values, context.State<RequestState>())
            : null;
    }

    private JsonElement Root(OperationType operation) =>
        root.TryGetProperty(operation == OperationType.Mutation ? "mutation" : "query", out var fields)
            ? fields
            : default;

    private object? Answer(JsonElement value, InputObject arguments, RequestState state)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                return value.EnumerateArray().Select(item => Answer(item, arguments, state)).ToList();
            case JsonValueKind.Object:
                return AnswerObject(value, arguments, state);
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            case JsonValueKind.Number:
                return value.TryGetInt64(out var integer) ? integer : value.GetDouble();
            default:
                return null;
        }
    }

    private object? AnswerObject(
        JsonElement value, InputObject arguments, RequestState state)
    {
        if (value.TryGetProperty("$ref", out var id))
        {
            return _objects.TryGetValue(id.GetString()!, out var target) ? target : null;
        }

        if (value.TryGetProperty("$error", out var message))
        {
            return new InvalidOperationException(message.GetString());
        }

        if (value.TryGetProperty("$args", out _))
        {
            return ArgumentsWriter.Write(arguments);
        }

        if (value.TryGetProperty("$next", out _))
        {
            return state.NextNumber();
        }

        if (value.TryGetProperty("$later", out var later))
        {
            return AnswerLater(later, arguments, state);
        }

        return value;
    }

    private async Task<object?> AnswerLater(
        JsonElement value, InputObject arguments, RequestState state)
    {
        await Task.Delay(Pause);
        return Answer(value, arguments, state);
    }
}
