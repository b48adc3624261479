using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Vocabulary;
using static DiploGraph.Graph.Entities.EntityType;
using static DiploGraph.Graph.Predicates.PredicateRowBuilder;

namespace DiploGraph.Graph.Predicates;

/// <summary>The rows of <see cref="PredicateTable"/>.</summary>
internal static class PredicateRows
{
    private static readonly EntityType[] Any = [.. EntityTypes.All];
    private static readonly EntityType[] Happenings = [.. EntityTypes.Happenings];
    private static readonly EntityType[] Actors = [.. EntityTypes.Actors];

    private static readonly QualifierDefinition Role = Token(QualifierKey.Role, ParticipationRole.All);
    private static readonly QualifierDefinition Capacity = Entity(QualifierKey.Capacity, Office);
    private static readonly QualifierDefinition OnBehalfOf = Entity(QualifierKey.OnBehalfOf, Country, Organization);
    private static readonly QualifierDefinition RoleText = Literal(QualifierKey.RoleText, LiteralKind.Text);
    private static readonly QualifierDefinition Grade = Token(QualifierKey.Grade, VisitGrade.All);
    private static readonly QualifierDefinition Reason = Literal(QualifierKey.Reason, LiteralKind.Text);
    private static readonly QualifierDefinition DecidedBy = Literal(QualifierKey.DecidedBy, LiteralKind.Text);

    public static PredicateDefinition[] All { get; } =
    [
        Edge(Predicate.HoldsOffice, [Official], [Office]) with
        {
            Qualifiers = With(
                Literal(QualifierKey.Acting, LiteralKind.Boolean),
                Literal(QualifierKey.Ordinal, LiteralKind.Integer),
                RoleText,
                Literal(QualifierKey.Appointed, LiteralKind.Time),
                Literal(QualifierKey.Arrived, LiteralKind.Time),
                Literal(QualifierKey.Credentialed, LiteralKind.Time),
                Literal(QualifierKey.Ended, LiteralKind.Time)),
        },
        Edge(Predicate.OfficeOf, [Office], [Organization, Country]),
        Edge(Predicate.PartOf, [Organization], [Organization, Country]),
        Edge(Predicate.MemberOf, [Official, Organization, Country], [Organization]) with
        {
            Qualifiers = With(RoleText, Capacity),
        },
        Edge(Predicate.ParticipatedIn, Actors, [Meeting, Event]) with
        {
            Qualifiers = With(
                Role, Capacity, OnBehalfOf, Token(QualifierKey.Mode, ParticipationMode.All),
                Token(QualifierKey.Attendance, Attendance.All), RoleText),
        },
        Edge(Predicate.MadeVisit, [Official], [Visit]) with
        {
            Qualifiers = With(Grade, Entity(QualifierKey.InvitedBy, Actors), Capacity, OnBehalfOf,
                Token(QualifierKey.Attendance, Attendance.All)),
        },
        Edge(Predicate.Visited, [Visit], [Country, Place]) with { Qualifiers = With(Grade) },
        Edge(Predicate.Accompanied, [Official], [Visit]) with { Qualifiers = With(RoleText, Capacity, OnBehalfOf) },
        Edge(Predicate.During, Happenings, Happenings),
        Edge(Predicate.HeldAt, Happenings, [Place]),
        Edge(Predicate.LocatedIn, [Place, Organization], [Place, Country]),
        Edge(Predicate.PartyTo, [Country, Organization], [Agreement]) with
        {
            Qualifiers = With(Token(QualifierKey.Action, PartyAction.All)),
        },
        Edge(Predicate.Signed, [Official], [Agreement]) with
        {
            Qualifiers = With(OnBehalfOf, Capacity, Entity(QualifierKey.At, Event)),
        },
        Edge(Predicate.Amends, [Agreement], [Agreement]),
        Edge(Predicate.Supersedes, [Agreement], [Agreement]),
        Edge(Predicate.Implements, [Agreement], [Agreement]),
        Edge(Predicate.RelationOf, [DiplomaticRelation], [Country]),
        Edge(Predicate.Said, Actors, [Statement]) with
        {
            Qualifiers = With(Capacity, OnBehalfOf, Entity(QualifierKey.Addressee, Actors)),
        },
        Edge(Predicate.SaidAt, [Statement], Happenings),
        Edge(Predicate.About, Any, Any),
        Edge(Predicate.CreditedTo, [Source], [Organization, Official]),
        Edge(Predicate.SameAs, Any, Any) with { Qualifiers = With(DecidedBy, Reason), IsSymmetric = true },
        Edge(Predicate.DifferentFrom, Any, Any) with { Qualifiers = With(DecidedBy, Reason), IsSymmetric = true },
        Edge(Predicate.RepresentedIn, [Country, Organization], [Country, Organization]) with
        {
            Qualifiers = With(
                Token(QualifierKey.Level, RelationLevel.All), Entity(QualifierKey.Mission, Organization),
                Literal(QualifierKey.Resident, LiteralKind.Boolean), Capacity),
        },
        Edge(Predicate.DepositedWith, [Agreement], [Country, Organization]),
        Edge(Predicate.InRegion, [Country], [Place]),

        ValueOf(Predicate.Name, Any, LiteralKind.Text) with
        {
            Qualifiers = With(Token(QualifierKey.NameKind, NameKind.All)),
        },
        ValueOf(Predicate.Title, [Agreement], LiteralKind.Text),
        ValueOf(Predicate.Description, Any, LiteralKind.Text),
        ValueOf(Predicate.ExternalId, Any, LiteralKind.Text) with
        {
            Qualifiers = With(Token(QualifierKey.Scheme, IdScheme.All)),
        },
        Tokens(Predicate.Kind, new()
        {
            [Meeting] = MeetingKind.All,
            [Event] = EventKind.All,
            [Organization] = OrganizationKind.All,
            [Place] = PlaceKind.All,
            [Agreement] = AgreementKind.All,
            [Statement] = StatementKind.All,
        }),
        ValueOf(Predicate.Time, [.. EntityTypes.Timed], LiteralKind.Time) with { IsSingle = true },
        Tokens(Predicate.HappeningStatus, Happenings.ToDictionary(type => type, _ => HappeningStatus.All)) with
        {
            IsSingle = true,
        },
        ValueOf(Predicate.Text, [Statement], LiteralKind.Text),
        ValueOf(Predicate.Asserts, [Statement], LiteralKind.Text),
        Tokens(Predicate.BindingStatus, new() { [Agreement] = BindingStatus.All }) with { IsSingle = true },
        Tokens(Predicate.RelationLevel, new() { [DiplomaticRelation] = RelationLevel.All }) with
        {
            IsSingle = true,
        },
        Tokens(Predicate.RelationStatus, new() { [DiplomaticRelation] = RelationStatus.All }) with
        {
            IsSingle = true,
        },
        ValueOf(Predicate.MilitaryRank, [Official], LiteralKind.Text) with { IsSingle = true },
        ValueOf(Predicate.Coordinates, [Place], LiteralKind.Coordinates) with { IsSingle = true },
        ValueOf(Predicate.Lifespan, Actors, LiteralKind.Time) with { IsSingle = true },
        ValueOf(Predicate.Language, [Agreement], LiteralKind.Text),
    ];

    private static QualifierDefinition[] With(params QualifierDefinition[] own) => [.. own, Basis];
}
