using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Types.Coercion;

/// <summary>Converts coerced input values to the types that resolvers ask for.</summary>
internal static class InputConverter
{
    /// <summary>Converts a value that is not null.</summary>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
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

        throw new InvalidOperationException($"The value of {name} is {value.GetType()}, and not {typeof(T)}.");
    }
}
