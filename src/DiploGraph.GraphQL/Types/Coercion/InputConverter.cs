using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Types.Coercion;

/// <summary>Converts coerced input values to the types that resolvers request.</summary>
internal static class InputConverter
{
    /// <summary>Converts a non-null value.</summary>
    /// <exception cref="InvalidOperationException">The value cannot be converted to this type.</exception>
    internal static T Convert<T>(object value, string name)
    {
        if (value is T same)
        {
            return same;
        }

        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (type.IsEnum && value is string text && EnumNames.TryParse(type, text, out var member))
        {
            return (T)member;
        }

        if (value is int number)
        {
            if (type == typeof(long))
            {
                return (T)(object)(long)number;
            }

            if (type == typeof(double))
            {
                return (T)(object)(double)number;
            }
        }

        throw new InvalidOperationException($"The value of {name} has type {value.GetType()}, not {typeof(T)}.");
    }
}
