namespace DiploGraph.Graph.Claims;

/// <summary>The kind of a <see cref="Literal"/>, which decides how to read its lexical form.</summary>
public enum LiteralKind
{
    /// <summary>A text, with its language if known.</summary>
    Text = 1,

    /// <summary>An EDTF time (<see cref="DiploGraph.Graph.Time.EdtfTime"/>).</summary>
    Time,

    /// <summary>A token of a closed vocabulary: upper-case ASCII with underscores.</summary>
    Token,

    /// <summary>A whole number in decimal digits, with a minus sign if negative; 64 bits.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>WGS 84 latitude and longitude in decimal degrees: <c>35.6925,139.7281</c>.</summary>
    Coordinates,

    /// <summary>An absolute URL.</summary>
    Url,
}
