namespace DiploGraph.Graph.Vocabulary;

/// <summary>The kinds of agreement: the values of KIND for an agreement.</summary>
public static class AgreementKind
{
    /// <summary>A treaty.</summary>
    public const string Treaty = "TREATY";

    /// <summary>A convention.</summary>
    public const string Convention = "CONVENTION";

    /// <summary>An instrument that calls itself an agreement.</summary>
    public const string Agreement = "AGREEMENT";

    /// <summary>A memorandum.</summary>
    public const string Memorandum = "MEMORANDUM";

    /// <summary>A declaration.</summary>
    public const string Declaration = "DECLARATION";

    /// <summary>A joint statement.</summary>
    public const string JointStatement = "JOINT_STATEMENT";

    /// <summary>An exchange of notes.</summary>
    public const string ExchangeOfNotes = "EXCHANGE_OF_NOTES";

    /// <summary>An action plan.</summary>
    public const string ActionPlan = "ACTION_PLAN";

    /// <summary>A contract.</summary>
    public const string Contract = "CONTRACT";

    /// <summary>Any other instrument.</summary>
    public const string Other = "OTHER";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Treaty, Convention, Agreement, Memorandum, Declaration, JointStatement, ExchangeOfNotes, ActionPlan, Contract,
        Other,
    ];
}
