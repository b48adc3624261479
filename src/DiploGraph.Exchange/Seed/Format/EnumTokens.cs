using System.Collections.Frozen;
using DiploGraph.Graph;

namespace DiploGraph.Exchange.Seed.Format;

/// <summary>The tokens of an enumeration: <c>OfficialRelease</c> is written <c>OFFICIAL_RELEASE</c>.</summary>
internal static class EnumTokens<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<string, TEnum> Values = Enum.GetValues<TEnum>()
        .ToFrozenDictionary(value => WireNames.Of(value.ToString()), StringComparer.Ordinal);

    /// <summary>All tokens, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Enum.GetValues<TEnum>().Select(value => WireNames.Of(value.ToString()))];

    /// <summary>Returns the token of a value.</summary>
    public static string Name(TEnum value) => WireNames.Of(value.ToString());

    /// <summary>
    /// Returns the value of a token, or the default if the token is null or unknown (validation reports unknown
    /// tokens).
    /// </summary>
    public static TEnum Parse(string? token, TEnum otherwise) =>
        token is not null && Values.TryGetValue(token, out var value) ? value : otherwise;
}
