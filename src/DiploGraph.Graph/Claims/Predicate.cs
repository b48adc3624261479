namespace DiploGraph.Graph.Claims;

/// <summary>
/// What a claim says of its subject. Names follow the model's edges; on the wire they are written in upper case with
/// underscores (<c>HOLDS_OFFICE</c>). The numbers are stored and never change.
/// </summary>
public enum Predicate
{
    /// <summary>An official holds an office.</summary>
    HoldsOffice = 1,

    /// <summary>An office belongs to an organization or country.</summary>
    OfficeOf = 2,

    /// <summary>An organization is part of another, or of a country.</summary>
    PartOf = 3,

    /// <summary>An official or organization belongs to an organization, such as a delegation.</summary>
    MemberOf = 4,

    /// <summary>An actor takes part in a meeting or event.</summary>
    ParticipatedIn = 5,

    /// <summary>An official makes a visit as its principal.</summary>
    MadeVisit = 6,

    /// <summary>A visit goes to a country or place.</summary>
    Visited = 7,

    /// <summary>An official comes along on a visit.</summary>
    Accompanied = 8,

    /// <summary>A happening is part of another.</summary>
    During = 9,

    /// <summary>A happening takes place somewhere.</summary>
    HeldAt = 10,

    /// <summary>A place or organization lies in a place or country.</summary>
    LocatedIn = 11,

    /// <summary>A country or organization is party to an agreement.</summary>
    PartyTo = 12,

    /// <summary>An official signs an agreement.</summary>
    Signed = 13,

    /// <summary>An agreement amends another.</summary>
    Amends = 14,

    /// <summary>An agreement replaces another.</summary>
    Supersedes = 15,

    /// <summary>An agreement carries out another.</summary>
    Implements = 16,

    /// <summary>A diplomatic relation is one of this country (two such claims make the dyad).</summary>
    RelationOf = 17,

    /// <summary>An actor says or issues a statement.</summary>
    Said = 18,

    /// <summary>A statement is made at a happening.</summary>
    SaidAt = 19,

    /// <summary>Something is about a topic or an entity.</summary>
    About = 20,

    /// <summary>A source credits its text to an organization or official.</summary>
    CreditedTo = 21,

    /// <summary>Two entities are one: a curators' decision.</summary>
    SameAs = 22,

    /// <summary>Two entities are not one: a curators' decision.</summary>
    DifferentFrom = 23,

    /// <summary>A country or organization is represented in another, at a level.</summary>
    RepresentedIn = 24,

    /// <summary>An agreement is deposited with a country or organization.</summary>
    DepositedWith = 25,

    /// <summary>A name in a language.</summary>
    Name = 101,

    /// <summary>The title of an agreement in a language, as a source gives it.</summary>
    Title = 102,

    /// <summary>What something is, in a sentence.</summary>
    Description = 103,

    /// <summary>An id in somebody else's scheme.</summary>
    ExternalId = 104,

    /// <summary>What kind of meeting, event, organization, place, agreement or statement it is.</summary>
    Kind = 105,

    /// <summary>When a happening takes place or a statement is made.</summary>
    Time = 106,

    /// <summary>Whether a happening is announced, has occurred, was cancelled and so on.</summary>
    HappeningStatus = 107,

    /// <summary>The words of a statement.</summary>
    Text = 108,

    /// <summary>What a statement asserts, in the curators' words.</summary>
    Asserts = 109,

    /// <summary>Whether an agreement binds.</summary>
    BindingStatus = 110,

    /// <summary>The level of a diplomatic relation.</summary>
    RelationLevel = 111,

    /// <summary>Whether a diplomatic relation stands.</summary>
    RelationStatus = 112,

    /// <summary>The military rank of an official.</summary>
    MilitaryRank = 113,

    /// <summary>Where a place is.</summary>
    Coordinates = 114,

    /// <summary>From founding, independence or birth to dissolution or death.</summary>
    Lifespan = 115,

    /// <summary>A language, as a BCP 47 tag, in which the text of an agreement is authentic.</summary>
    Language = 116,
}
