namespace DiploGraph.Graph.Vocabulary;

/// <summary>The kinds of organization: the values of KIND for an organization.</summary>
public static class OrganizationKind
{
    /// <summary>The government of a country.</summary>
    public const string Government = "GOVERNMENT";

    /// <summary>A government under one head, such as the Trump administration.</summary>
    public const string Administration = "ADMINISTRATION";

    /// <summary>A ministry or department.</summary>
    public const string Ministry = "MINISTRY";

    /// <summary>A public agency.</summary>
    public const string Agency = "AGENCY";

    /// <summary>An armed force.</summary>
    public const string ArmedForce = "ARMED_FORCE";

    /// <summary>An embassy, consulate or mission.</summary>
    public const string Mission = "MISSION";

    /// <summary>An organization of states.</summary>
    public const string Intergovernmental = "INTERGOVERNMENTAL";

    /// <summary>A political party.</summary>
    public const string Party = "PARTY";

    /// <summary>A news agency or news medium.</summary>
    public const string NewsAgency = "NEWS_AGENCY";

    /// <summary>People who are sent together.</summary>
    public const string Delegation = "DELEGATION";

    /// <summary>A parliament.</summary>
    public const string Parliament = "PARLIAMENT";

    /// <summary>A company.</summary>
    public const string Company = "COMPANY";

    /// <summary>An association.</summary>
    public const string Association = "ASSOCIATION";

    /// <summary>An armed group that belongs to no state.</summary>
    public const string ArmedGroup = "ARMED_GROUP";

    /// <summary>Any other organization.</summary>
    public const string Other = "OTHER";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Government, Administration, Ministry, Agency, ArmedForce, Mission, Intergovernmental, Party, NewsAgency,
        Delegation, Parliament, Company, Association, ArmedGroup, Other,
    ];
}
