namespace DiploGraph.Exchange.Seed;

/// <summary>
/// The codes of <see cref="SeedProblem"/>. Problems that the model itself finds carry the model's codes
/// (<see cref="DiploGraph.Graph.Stores.ChangeProblem.Code"/>).
/// </summary>
public static class SeedProblemCodes
{
    /// <summary>The folder or file cannot be read.</summary>
    public const string Unreadable = "UNREADABLE";

    /// <summary>The text is not UTF-8.</summary>
    public const string NotUtf8 = "NOT_UTF8";

    /// <summary>The text is not YAML.</summary>
    public const string YamlSyntax = "YAML_SYNTAX";

    /// <summary>YAML that the format does not take: aliases, anchors, tags, further documents.</summary>
    public const string YamlFeature = "YAML_FEATURE";

    /// <summary>A file, or all of them together, exceed a limit.</summary>
    public const string TooLarge = "TOO_LARGE";

    /// <summary>Lists and maps nest deeper than the limit.</summary>
    public const string TooDeep = "TOO_DEEP";

    /// <summary>A key that the format does not know.</summary>
    public const string UnknownKey = "UNKNOWN_KEY";

    /// <summary>A key that stands twice in one map.</summary>
    public const string DuplicateKey = "DUPLICATE_KEY";

    /// <summary>A list where a text was expected, a word where a number was, and so on.</summary>
    public const string WrongType = "WRONG_TYPE";

    /// <summary>A key that has to be there and is not.</summary>
    public const string Required = "REQUIRED";

    /// <summary>Keys that do not go together.</summary>
    public const string Contradiction = "CONTRADICTION";

    /// <summary>A value that is not of the form expected.</summary>
    public const string InvalidValue = "INVALID_VALUE";

    /// <summary>A text that is no id of the kind expected.</summary>
    public const string InvalidId = "INVALID_ID";

    /// <summary>A time that is not EDTF.</summary>
    public const string InvalidEdtf = "INVALID_EDTF";

    /// <summary>An id that stands twice.</summary>
    public const string DuplicateId = "DUPLICATE_ID";

    /// <summary>An entity that no file describes.</summary>
    public const string UnknownEntity = "UNKNOWN_ENTITY";

    /// <summary>A claim that no file makes.</summary>
    public const string UnknownClaim = "UNKNOWN_CLAIM";

    /// <summary>A named quote that its source does not have.</summary>
    public const string UnknownQuote = "UNKNOWN_QUOTE";

    /// <summary>A capture that its source does not have.</summary>
    public const string UnknownCapture = "UNKNOWN_CAPTURE";

    /// <summary>A predicate that the model does not have.</summary>
    public const string UnknownPredicate = "UNKNOWN_PREDICATE";

    /// <summary>A qualifier that the predicate does not take.</summary>
    public const string UnknownQualifier = "UNKNOWN_QUALIFIER";

    /// <summary>A token that the vocabulary does not have.</summary>
    public const string UnknownToken = "UNKNOWN_TOKEN";

    /// <summary>A subject of a type that the predicate does not take.</summary>
    public const string WrongSubject = "WRONG_SUBJECT";

    /// <summary>An object or qualifier of a type that the predicate does not take.</summary>
    public const string WrongObject = "WRONG_OBJECT";

    /// <summary>Words that are not in the capture at hand.</summary>
    public const string QuoteNotInCapture = "QUOTE_NOT_IN_CAPTURE";

    /// <summary>Words that stand elsewhere in the capture than the file says.</summary>
    public const string OffsetsDiffer = "OFFSETS_DIFFER";

    /// <summary>A capture at hand whose length is not the one recorded.</summary>
    public const string CaptureDiffers = "CAPTURE_DIFFERS";

    /// <summary>A claim that a table says carries words which none of its evidence has.</summary>
    public const string QuoteNotCarried = "QUOTE_NOT_CARRIED";
}
