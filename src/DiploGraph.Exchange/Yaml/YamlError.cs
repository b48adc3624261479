namespace DiploGraph.Exchange.Yaml;

/// <summary>An error in a YAML text.</summary>
internal sealed record YamlError(YamlPosition Position, YamlErrorKind Kind, string Message);

/// <summary>The kinds of error in a YAML text.</summary>
internal enum YamlErrorKind
{
    /// <summary>The text is not YAML.</summary>
    Syntax = 1,

    /// <summary>
    /// The text uses a YAML feature that is not accepted here: aliases, anchors, tags, more documents.
    /// </summary>
    UnsupportedFeature,

    /// <summary>Lists and maps are nested too deeply.</summary>
    TooDeep,

    /// <summary>The document has too many nodes.</summary>
    TooLarge,
}
