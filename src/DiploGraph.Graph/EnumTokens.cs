using System.Collections.Frozen;

namespace DiploGraph.Graph;

/// <summary>
/// The tokens that stand for the values of an enumeration outside the code (<see cref="WireNames"/>).
/// </summary>
public static class EnumTokens
{
    /// <summary>Returns all tokens of an enumeration, in its order.</summary>
    public static IReadOnlyList<string> All<TEnum>()
        where TEnum : struct, Enum => Values<TEnum>.All;

    /// <summary>Returns the token of a value.</summary>
    public static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => WireNames.Of(value.ToString());

    /// <summary>Returns the value of a token.</summary>
    /// <exception cref="KeyNotFoundException">The enumeration has no such token.</exception>
    public static TEnum Parse<TEnum>(string token)
        where TEnum : struct, Enum => Values<TEnum>.ByToken[token];

    /// <summary>Returns the value of a token, or another value if the token is null or unknown.</summary>
    public static TEnum Parse<TEnum>(string? token, TEnum otherwise)
        where TEnum : struct, Enum =>
        token is not null && Values<TEnum>.ByToken.TryGetValue(token, out var value) ? value : otherwise;

    private static class Values<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly string[] All = [.. Enum.GetValues<TEnum>().Select(Name)];

        public static readonly FrozenDictionary<string, TEnum> ByToken =
            Enum.GetValues<TEnum>().ToFrozenDictionary(Name, StringComparer.Ordinal);
    }
}
