using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Claims;

/// <summary>
/// A value that is not an entity, as in RDF: a lexical form, its kind and, for texts, a language.
/// </summary>
/// <param name="Kind">The kind, which decides how to read the text.</param>
/// <param name="Text">
/// The lexical form: the text itself, EDTF, a token of a vocabulary, digits, <c>latitude,longitude</c> or a URL.
/// </param>
/// <param name="Language">The BCP 47 tag of a text; null if unknown and for other kinds.</param>
public readonly record struct Literal(LiteralKind Kind, string Text, string? Language = null)
{
    /// <summary>Creates a text in a language.</summary>
    public static Literal OfText(string text, string? language = null) => new(LiteralKind.Text, text, language);

    /// <summary>Creates a time.</summary>
    public static Literal OfTime(EdtfTime time) => new(LiteralKind.Time, time.Text);

    /// <summary>Creates a token of a closed vocabulary, in upper case with underscores.</summary>
    public static Literal OfToken(string token) => new(LiteralKind.Token, token);

    /// <summary>Returns the time that the text represents.</summary>
    /// <exception cref="InvalidOperationException">The literal is not a time.</exception>
    public EdtfTime ToTime() => Kind == LiteralKind.Time
        ? EdtfTime.Parse(Text)
        : throw new InvalidOperationException($"A literal of kind {Kind} is not a time.");
}
