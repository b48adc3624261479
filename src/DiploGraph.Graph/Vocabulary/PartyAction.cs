namespace DiploGraph.Graph.Vocabulary;

/// <summary>What a party does with an agreement, in the usual order: the values of the qualifier ACTION.</summary>
public static class PartyAction
{
    /// <summary>Agrees to it in principle, before anybody signs.</summary>
    public const string AgreedInPrinciple = "AGREED_IN_PRINCIPLE";

    /// <summary>Adopts or issues it without a signature, like a joint statement.</summary>
    public const string Adopted = "ADOPTED";

    /// <summary>Signs it.</summary>
    public const string Signed = "SIGNED";

    /// <summary>Concludes it; the source does not say whether it was signed or entered into force then.</summary>
    public const string Concluded = "CONCLUDED";

    /// <summary>Ratifies it.</summary>
    public const string Ratified = "RATIFIED";

    /// <summary>Accedes to it.</summary>
    public const string Acceded = "ACCEDED";

    /// <summary>Applies it provisionally.</summary>
    public const string Provisional = "PROVISIONAL";

    /// <summary>Is bound by it from then on.</summary>
    public const string InForce = "IN_FORCE";

    /// <summary>Makes a reservation.</summary>
    public const string Reserved = "RESERVED";

    /// <summary>Withdraws from it.</summary>
    public const string Withdrew = "WITHDREW";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } =
        [AgreedInPrinciple, Adopted, Signed, Concluded, Ratified, Acceded, Provisional, InForce, Reserved, Withdrew];
}
