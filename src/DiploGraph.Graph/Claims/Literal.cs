using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Claims;

/// <summary>
/// A value that is no entity, as RDF has it: a lexical form, its kind and, for texts, a language.
/// </summary>
/// <param name="Kind">How the text is to be read.</param>
/// <param name="Text">
/// The lexical form: the text itself, EDTF, a token of a vocabulary, digits, <c>latitude,longitude</c> or a URL.
/// </param>
/// <param name="Language">The BCP 47 tag of a text; null elsewhere or where it is unknown.</param>
public readonly record struct Literal(LiteralKind Kind, string Text, string? Language = null)
{
    /// <summary>A text in a language.</summary>
    public static Literal OfText(string text, string? language = null) => new(LiteralKind.Text, text, language);

    /// <summary>A time.</summary>
    public static Literal OfTime(EdtfTime time) => new(LiteralKind.Time, time.Text);

    /// <summary>A token of a closed vocabulary, in upper case with underscores.</summary>
    public static Literal OfToken(string token) => new(LiteralKind.Token, token);

    /// <summary>The time that the text stands for.</summary>
    /// <exception cref="InvalidOperationException">The literal is no time.</exception>
    public EdtfTime ToTime() => Kind == LiteralKind.Time
        ? EdtfTime.Parse(Text)
        : throw new InvalidOperationException($"A {Kind} is no time.");
}
