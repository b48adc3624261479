namespace DiploGraph.Graph.Claims;

/// <summary>
/// The predicates of claims. The wire names are in upper case with underscores (<c>HOLDS_OFFICE</c>). The numbers are
/// stored and never change.
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

    /// <summary>An official accompanies a visit.</summary>
    Accompanied = 8,

    /// <summary>A happening is part of another.</summary>
    During = 9,

    /// <summary>A happening takes place somewhere.</summary>
    HeldAt = 10,

    /// <summary>A place or organization is located in a place or country.</summary>
    LocatedIn = 11,

    /// <summary>A country or organization is party to an agreement.</summary>
    PartyTo = 12,

    /// <summary>An official signs an agreement.</summary>
    Signed = 13,

    /// <summary>An agreement amends another.</summary>
    Amends = 14,

    /// <summary>An agreement replaces another.</summary>
    Supersedes = 15,

    /// <summary>An agreement implements another.</summary>
    Implements = 16,

    /// <summary>A diplomatic relation involves this country (two such claims form the pair).</summary>
    RelationOf = 17,

    /// <summary>An actor says or issues a statement.</summary>
    Said = 18,

    /// <summary>A statement is made at a happening.</summary>
    SaidAt = 19,

    /// <summary>An entity is about a topic or another entity.</summary>
    About = 20,

    /// <summary>A source credits its text to an organization or official.</summary>
    CreditedTo = 21,

    /// <summary>Two entities are the same, by decision of the curators.</summary>
    SameAs = 22,

    /// <summary>Two entities are different, by decision of the curators.</summary>
    DifferentFrom = 23,

    /// <summary>A country or organization is represented in another, at a level.</summary>
    RepresentedIn = 24,

    /// <summary>An agreement is deposited with a country or organization.</summary>
    DepositedWith = 25,

    /// <summary>A country belongs to a region of the world.</summary>
    InRegion = 26,

    /// <summary>A name in a language.</summary>
    Name = 101,

    /// <summary>The title of an agreement in a language, as in a source.</summary>
    Title = 102,

    /// <summary>A description of an entity in a sentence.</summary>
    Description = 103,

    /// <summary>An id in an external scheme.</summary>
    ExternalId = 104,

    /// <summary>The kind of a meeting, event, organization, place, agreement or statement.</summary>
    Kind = 105,

    /// <summary>The time of a happening or statement.</summary>
    Time = 106,

    /// <summary>The status of a happening: announced, occurred, cancelled and so on.</summary>
    HappeningStatus = 107,

    /// <summary>The words of a statement.</summary>
    Text = 108,

    /// <summary>The assertion of a statement, in the curators' words.</summary>
    Asserts = 109,

    /// <summary>Whether an agreement is binding.</summary>
    BindingStatus = 110,

    /// <summary>The level of a diplomatic relation.</summary>
    RelationLevel = 111,

    /// <summary>The status of a diplomatic relation: established, suspended and so on.</summary>
    RelationStatus = 112,

    /// <summary>The military rank of an official.</summary>
    MilitaryRank = 113,

    /// <summary>The coordinates of a place.</summary>
    Coordinates = 114,

    /// <summary>The time from founding, independence or birth to dissolution or death.</summary>
    Lifespan = 115,

    /// <summary>A language, as a BCP 47 tag, in which the text of an agreement is authentic.</summary>
    Language = 116,
}
