namespace DiploGraph.Exchange.Seed;

/// <summary>
/// The values of <see cref="SeedProblem.Code"/>. Problems that the model finds have the model's codes instead
/// (<see cref="DiploGraph.Graph.Failures.ChangeProblem.Code"/>).
/// </summary>
public static class SeedProblemCodes
{
    /// <summary>The folder or file cannot be read.</summary>
    public const string Unreadable = "UNREADABLE";

    /// <summary>The file is not valid UTF-8.</summary>
    public const string NotUtf8 = "NOT_UTF8";

    /// <summary>The text is not valid YAML.</summary>
    public const string YamlSyntax = "YAML_SYNTAX";

    /// <summary>A YAML feature that the format does not support: aliases, anchors, tags, further documents.</summary>
    public const string YamlFeature = "YAML_FEATURE";

    /// <summary>A file or the folder exceeds a size limit.</summary>
    public const string TooLarge = "TOO_LARGE";

    /// <summary>Lists and maps are nested too deeply.</summary>
    public const string TooDeep = "TOO_DEEP";

    /// <summary>The format has no such key.</summary>
    public const string UnknownKey = "UNKNOWN_KEY";

    /// <summary>A key appears twice in one map.</summary>
    public const string DuplicateKey = "DUPLICATE_KEY";

    /// <summary>A value has the wrong type, such as a list where a text was expected.</summary>
    public const string WrongType = "WRONG_TYPE";

    /// <summary>A required key is missing.</summary>
    public const string Required = "REQUIRED";

    /// <summary>Two keys or values contradict each other.</summary>
    public const string Contradiction = "CONTRADICTION";

    /// <summary>A value does not have the expected form.</summary>
    public const string InvalidValue = "INVALID_VALUE";

    /// <summary>A text is not an id of the expected type.</summary>
    public const string InvalidId = "INVALID_ID";

    /// <summary>A time is not valid EDTF.</summary>
    public const string InvalidEdtf = "INVALID_EDTF";

    /// <summary>An id is defined twice.</summary>
    public const string DuplicateId = "DUPLICATE_ID";

    /// <summary>No file describes this entity.</summary>
    public const string UnknownEntity = "UNKNOWN_ENTITY";

    /// <summary>No file contains this claim.</summary>
    public const string UnknownClaim = "UNKNOWN_CLAIM";

    /// <summary>The source has no quote with this name.</summary>
    public const string UnknownQuote = "UNKNOWN_QUOTE";

    /// <summary>The source has no such capture.</summary>
    public const string UnknownCapture = "UNKNOWN_CAPTURE";

    /// <summary>The model has no such predicate.</summary>
    public const string UnknownPredicate = "UNKNOWN_PREDICATE";

    /// <summary>The predicate does not have this qualifier.</summary>
    public const string UnknownQualifier = "UNKNOWN_QUALIFIER";

    /// <summary>The vocabulary does not contain this token.</summary>
    public const string UnknownToken = "UNKNOWN_TOKEN";

    /// <summary>The predicate does not allow a subject of this type.</summary>
    public const string WrongSubject = "WRONG_SUBJECT";

    /// <summary>The predicate does not allow an object or qualifier of this type.</summary>
    public const string WrongObject = "WRONG_OBJECT";

    /// <summary>The capture does not contain this quote.</summary>
    public const string QuoteNotInCapture = "QUOTE_NOT_IN_CAPTURE";

    /// <summary>The quote is at another position in the capture.</summary>
    public const string OffsetsDiffer = "OFFSETS_DIFFER";

    /// <summary>The available capture is not the one that the file describes, or is not a text.</summary>
    public const string CaptureDiffers = "CAPTURE_DIFFERS";

    /// <summary>No evidence of the claim contains the quote of the table row.</summary>
    public const string QuoteNotCarried = "QUOTE_NOT_CARRIED";
}
