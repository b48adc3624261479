namespace DiploGraph.Graph.Vocabulary;

/// <summary>The part that somebody plays in a meeting or event: the values of the qualifier ROLE.</summary>
public static class ParticipationRole
{
    /// <summary>Receives the others.</summary>
    public const string Host = "HOST";

    /// <summary>Comes to the host.</summary>
    public const string Visitor = "VISITOR";

    /// <summary>One of the people between whom the meeting is.</summary>
    public const string Principal = "PRINCIPAL";

    /// <summary>A member of a delegation.</summary>
    public const string Delegate = "DELEGATE";

    /// <summary>Mediates between the parties.</summary>
    public const string Mediator = "MEDIATOR";

    /// <summary>Signs an instrument.</summary>
    public const string Signatory = "SIGNATORY";

    /// <summary>Is present as a witness.</summary>
    public const string Witness = "WITNESS";

    /// <summary>Interprets for the others.</summary>
    public const string Interpreter = "INTERPRETER";

    /// <summary>A country or organization that others represent.</summary>
    public const string Party = "PARTY";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Host, Visitor, Principal, Delegate, Mediator, Signatory, Witness, Interpreter, Party];
}
