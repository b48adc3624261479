using DiploGraph.Graph.Time;

namespace DiploGraph.Exchange.Seed.Validation;

/// <summary>Checks and messages for values that both validators and resolvers use.</summary>
internal static class SeedValues
{
    /// <summary>Returns true if a text is an absolute http or https URL.</summary>
    public static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    /// <summary>Returns the message for a text that is not valid EDTF.</summary>
    public static string EdtfMessage(string text, EdtfError error) =>
        $"\"{text}\" is not a valid EDTF date, at its character {error.Position + 1}: {error.Message}";
}
