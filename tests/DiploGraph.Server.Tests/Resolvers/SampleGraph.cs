using System.Security.Cryptography;
using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Claims.Predicate;

namespace DiploGraph.Server.Tests.Resolvers;

/// <summary>
/// A small graph written by hand: a visit with its meetings, a signing, statements, and contested claims.
/// </summary>
internal static class SampleGraph
{
    private const string Gantz = "official:benny-gantz";

    /// <summary>A text with one line for the quote of each claim, all of the same length.</summary>
    public static readonly string CaptureText = string.Concat(
        Enumerable.Range(1, 200).Select(number => $"before the words of claim:c{number:D3} after\n"));

    public static readonly string Sha256 =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CaptureText)));

    private static readonly List<Entity> Entities = [];
    private static readonly List<Claim> Claims = [];
    private static readonly List<Evidence> Evidence = [];

    /// <summary>The whole graph as one change set.</summary>
    public static ChangeSet Changes { get; } = Build();

    private static ChangeSet Build()
    {
        AddSources();
        AddActors();
        AddHappenings();
        AddInstruments();
        return new ChangeSet
        {
            Entities = [.. Entities],
            Claims = [.. Claims],
            Evidence = [.. Evidence],
            Captures =
            [
                new Capture
                {
                    Sha256 = Sha256,
                    Source = EntityId.Parse("source:first-report"),
                    ByteLength = CaptureText.Length,
                    MediaType = "text/plain; charset=utf-8",
                    Retrieved = new DateOnly(2026, 11, 22),
                    Text = CaptureText,
                },
            ],
        };
    }

    private static void AddSources()
    {
        AddSource("source:first-report", "First report", mayRedistribute: false);
        AddSource("source:second-report", "Second report", mayRedistribute: true);
        Entities.Add(new Entity
        {
            Id = EntityId.Parse("dataset:sample"),
            Label = "Sample",
            Dataset = new DatasetDescription
            {
                Sources = [EntityId.Parse("source:first-report")],
                Coverage =
                [
                    new Coverage
                    {
                        Subjects = [EntityId.Parse(Gantz)],
                        During = EdtfTime.Parse("2022-08"),
                        Contacts = [EntityType.Meeting],
                        Note = "Every meeting of the visit.",
                    },
                ],
            },
        });
    }

    private static void AddSource(string id, string title, bool mayRedistribute) => Entities.Add(new Entity
    {
        Id = EntityId.Parse(id),
        Label = title,
        Source = new SourceDescription
        {
            Kind = SourceKind.News,
            Title = title,
            Url = $"https://example.org/{title.Replace(' ', '-')}",
            Published = EdtfTime.Parse("2022-08-31"),
            Language = "en",
            DerivedFrom = id == "source:second-report" ? [EntityId.Parse("source:first-report")] : [],
            Reliability = 'B',
            Rights = new Rights { MayStoreText = true, MayRedistributeText = mayRedistribute, Attribution = title },
        },
    });

    private static void AddActors()
    {
        Add("country:il", "Israel");
        Add("country:jp", "Japan");
        Value("country:jp", ExternalId, LiteralKind.Text, "JP", null, Token(QualifierKey.Scheme, "ISO_3166_1_ALPHA_2"));
        Value("country:jp", Name, LiteralKind.Text, "日本", "ja");
        Value("country:jp", Name, LiteralKind.Text, "Nippon", "ja-Latn");
        Add("organization:japan-ministry-of-defense", "Ministry of Defense of Japan");
        Token("organization:japan-ministry-of-defense", Kind, "MINISTRY");
        Edge("organization:japan-ministry-of-defense", PartOf, "country:jp");
        Add("office:japan-minister-of-defense", "Minister of Defense of Japan");
        Edge("office:japan-minister-of-defense", OfficeOf, "country:jp");
        Add("office:israel-minister-of-defense", "Minister of Defense of Israel");
        Edge("office:israel-minister-of-defense", OfficeOf, "country:il");

        Add(Gantz, "Benny Gantz", "The Israeli general and politician.");
        Value(Gantz, Name, LiteralKind.Text, "Benny Gantz", "en", Token(QualifierKey.NameKind, "COMMON"));
        Value(Gantz, Name, LiteralKind.Text, "בני גנץ", "he");
        Value(Gantz, Name, LiteralKind.Text, "Gantz", "en", Token(QualifierKey.NameKind, "SHORT"));
        Value(Gantz, Description, LiteralKind.Text, "Minister of Defense of Israel in 2022.", "en");
        Edge(Gantz, HoldsOffice, "office:israel-minister-of-defense", "2020-05-17/2022-12-29",
            Token(QualifierKey.Ordinal, "21", LiteralKind.Integer),
            Token(QualifierKey.Acting, "false", LiteralKind.Boolean));
        Add("official:yasukazu-hamada", "Yasukazu Hamada");
        Edge("official:yasukazu-hamada", HoldsOffice, "office:japan-minister-of-defense", "2022-08-10/2023-09-13");
        Add("official:nobuo-kishi", "Nobuo Kishi");
        Edge("official:nobuo-kishi", HoldsOffice, "office:japan-minister-of-defense", "2020-09-16/2022-08-10");
        Add("official:yoshimasa-hayashi", "Yoshimasa Hayashi");
        Add("official:amir-eshel", "Amir Eshel");
        Value("official:amir-eshel", MilitaryRank, LiteralKind.Text, "Major General");
        Add("official:yair-lapid", "Yair Lapid");
        Edge("official:amir-eshel", DifferentFrom, "official:yair-lapid");
    }

    private static void AddHappenings()
    {
        Add("place:tokyo", "Tokyo");
        Token("place:tokyo", Kind, "CITY");
        Value("place:tokyo", Coordinates, LiteralKind.Coordinates, "35.6925,139.7281");
        Edge("place:tokyo", LocatedIn, "country:jp");

        Add("visit:gantz-japan-2022", "Visit of Benny Gantz to Japan");
        Time("visit:gantz-japan-2022", "2022-08-29/2022-08-30");
        Edge(Gantz, MadeVisit, "visit:gantz-japan-2022", null, Token(QualifierKey.Grade, "OFFICIAL"));
        Edge("official:amir-eshel", Accompanied, "visit:gantz-japan-2022");
        Edge("visit:gantz-japan-2022", Visited, "country:jp");

        AddMeeting("gantz-hayashi-2022-08-30", "2022-08-30", "OCCURRED", "BILATERAL", "official:yoshimasa-hayashi");
        AddMeeting("gantz-hamada-2022-08-30", "2022-08-30", "OCCURRED", "BILATERAL", "official:yasukazu-hamada");
        AddMeeting("gantz-lapid-2022-09", "2022-09", "CANCELLED", "BILATERAL", "official:yair-lapid");
        AddMeeting("gantz-kishi-2022-06", "2022-06", "OCCURRED", "CALL", "official:nobuo-kishi");
        Participate(
            "official:amir-eshel", "meeting:gantz-hamada-2022-08-30", Entity(QualifierKey.OnBehalfOf, "country:il"));
        Edge("meeting:gantz-hamada-2022-08-30", HeldAt, "place:tokyo");
        Edge("meeting:gantz-hamada-2022-08-30", During, "visit:gantz-japan-2022");
        Edge("meeting:gantz-hayashi-2022-08-30", During, "visit:gantz-japan-2022");
        const string hayashi = "meeting:gantz-hayashi-2022-08-30";
        Value(hayashi, Predicates.Time, LiteralKind.Time, "2022-08-29", null, null, ClaimRank.Deprecated);

        Add("event:signing-2022", "Signing of the memorandum");
        Time("event:signing-2022", "2022-08-30");
        Token("event:signing-2022", Kind, "SIGNING");
        Participate(Gantz, "event:signing-2022", Token(QualifierKey.Role, "SIGNATORY"));
        Edge("event:signing-2022", About, "agreement:memorandum-2022");
    }

    private static void AddMeeting(string name, string time, string status, string kind, string other)
    {
        var id = "meeting:" + name;
        Add(id, name);
        Time(id, time);
        Token(id, HappeningStatus, status);
        Token(id, Kind, kind);
        Participate(Gantz, id, Token(QualifierKey.Role, "VISITOR"),
            Entity(QualifierKey.OnBehalfOf, "country:il"),
            Entity(QualifierKey.Capacity, "office:israel-minister-of-defense"),
            Token(QualifierKey.Attendance, status));
        Participate(other, id, Token(QualifierKey.Role, "HOST"), Entity(QualifierKey.OnBehalfOf, "country:jp"),
            Entity(QualifierKey.Capacity, "office:japan-minister-of-defense"),
            Token(QualifierKey.Attendance, status));
    }

    private static void AddInstruments()
    {
        Add("agreement:memorandum-2022", "Memorandum of 2022");
        Token("agreement:memorandum-2022", Kind, "MEMORANDUM");
        Token("agreement:memorandum-2022", BindingStatus, "NON_BINDING");
        Value("agreement:memorandum-2022", Title, LiteralKind.Text, "Memorandum for Defense Cooperation", "en");
        Value("agreement:memorandum-2022", Title, LiteralKind.Text, "防衛交流に関する覚書", "ja");
        Edge("country:jp", PartyTo, "agreement:memorandum-2022", "2022-08-30", Token(QualifierKey.Action, "SIGNED"));
        Edge("country:il", PartyTo, "agreement:memorandum-2022", "2022-08-30", Token(QualifierKey.Action, "SIGNED"));
        Edge(Gantz, Signed, "agreement:memorandum-2022", "2022-08-30",
            Entity(QualifierKey.At, "event:signing-2022"), Entity(QualifierKey.OnBehalfOf, "country:il"));
        Add("relation:il-jp", "Israel and Japan");
        Edge("relation:il-jp", RelationOf, "country:il");
        Edge("relation:il-jp", RelationOf, "country:jp");
        Token("relation:il-jp", RelationLevel, "LEGATION", "1952/1963");
        Token("relation:il-jp", RelationLevel, "EMBASSY", "1963/..", ClaimRank.Preferred);
        Token("relation:il-jp", RelationStatus, "ESTABLISHED");
        Add("topic:iran", "Iran's nuclear program");
        Add("statement:gantz-iran-2022", "Gantz on Iran");
        Value("statement:gantz-iran-2022", Text, LiteralKind.Text, "Global stability is threatened.", "en");
        Token("statement:gantz-iran-2022", Kind, "QUOTATION");
        Time("statement:gantz-iran-2022", "2022-08-30");
        Edge(Gantz, Said, "statement:gantz-iran-2022", null,
            Entity(QualifierKey.Capacity, "office:israel-minister-of-defense"));
        Edge("statement:gantz-iran-2022", SaidAt, "event:signing-2022");
        Edge("statement:gantz-iran-2022", About, "topic:iran");
    }

    private static void Add(string id, string label, string? disambiguation = null) =>
        Entities.Add(new Entity { Id = EntityId.Parse(id), Label = label, Disambiguation = disambiguation });

    private static void Time(string subject, string time) => Value(subject, Predicates.Time, LiteralKind.Time, time);

    private static void Participate(string actor, string happening, params Qualifier[] qualifiers) =>
        Edge(actor, ParticipatedIn, happening, null, qualifiers);

    private static void Edge(
        string subject, Predicate predicate, string other, string? validTime = null, params Qualifier[] qualifiers) =>
        Claim(subject, predicate, ClaimValue.Of(EntityId.Parse(other)), validTime, ClaimRank.Normal, qualifiers);

    private static void Token(
        string subject,
        Predicate predicate,
        string token,
        string? validTime = null,
        ClaimRank rank = ClaimRank.Normal) =>
        Claim(subject, predicate, ClaimValue.Of(Literal.OfToken(token)), validTime, rank, []);

    private static void Value(
        string subject,
        Predicate predicate,
        LiteralKind kind,
        string text,
        string? language = null,
        Qualifier? qualifier = null,
        ClaimRank rank = ClaimRank.Normal)
    {
        var value = ClaimValue.Of(new Literal(kind, text, language));
        Claim(subject, predicate, value, null, rank, qualifier is { } one ? [one] : []);
    }

    private static Qualifier Token(QualifierKey key, string token, LiteralKind kind = LiteralKind.Token) =>
        new(key, ClaimValue.Of(new Literal(kind, token)));

    private static Qualifier Entity(QualifierKey key, string id) => new(key, ClaimValue.Of(EntityId.Parse(id)));

    private static void Claim(
        string subject,
        Predicate predicate,
        ClaimValue value,
        string? validTime,
        ClaimRank rank,
        Qualifier[] qualifiers)
    {
        var id = ClaimId.Parse($"claim:c{Claims.Count + 1:D3}");
        Claims.Add(new Claim
        {
            Id = id,
            Subject = EntityId.Parse(subject),
            Predicate = predicate,
            Object = value,
            ValidTime = validTime is null ? null : EdtfTime.Parse(validTime),
            Rank = rank,
            RankReason = rank == ClaimRank.Normal ? null : "Said better elsewhere.",
            Qualifiers = new QualifierSet(qualifiers),
        });
        Evidence.Add(new Evidence
        {
            Claim = id,
            Number = 1,
            Source = EntityId.Parse("source:first-report"),
            Quote = new TextQuoteSelector($"the words of {id}", "before ", " after"),
            Position = PositionOf(Claims.Count),
            CaptureSha256 = Sha256,
            Verification = QuoteResult.Exact,
            Language = "en",
        });
        if (predicate == ParticipatedIn)
        {
            Evidence.Add(new Evidence
            {
                Claim = id,
                Number = 2,
                Source = EntityId.Parse("source:second-report"),
                Stance = Stance.Mentions,
            });
        }
    }

    /// <summary>Returns the position of the first quote of a claim. Claims are numbered from 1.</summary>
    public static TextPositionSelector PositionOf(int claim)
    {
        var words = $"the words of claim:c{claim:D3}";
        var start = CaptureText.IndexOf(words, StringComparison.Ordinal);
        return new TextPositionSelector(start, start + words.Length);
    }

    /// <summary>Lets a method have the name of a predicate.</summary>
    private static class Predicates
    {
        public const Predicate Time = Predicate.Time;
    }
}
