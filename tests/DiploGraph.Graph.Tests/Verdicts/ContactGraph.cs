using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts;
using DiploGraph.Graph.Verdicts.Contacts;
using Microsoft.Extensions.Time.Testing;

namespace DiploGraph.Graph.Tests.Verdicts;

/// <summary>Builds a small graph of people and happenings and asks whether two of them met.</summary>
internal sealed class ContactGraph
{
    public const string Ann = "official:ann";
    public const string Bob = "official:bob";
    public const string Cat = "official:cat";
    public const string Talk = "meeting:talk";

    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _behalves = new(StringComparer.Ordinal);
    private readonly List<Claim> _claims = [];
    private readonly List<Evidence> _evidence = [];
    private string _source = "source:wire-report";

    public ContactGraph()
    {
        AddEntity(SampleGraph.Entity(Ann, "Ann"));
        AddEntity(SampleGraph.Entity(Bob, "Bob"));
        AddEntity(SampleGraph.Entity(Cat, "Cat"));
        WithSource("source:wire-report", "Wire");
    }

    /// <summary>Adds a source that may repeat another source or be a country's own account.</summary>
    public ContactGraph WithSource(string id, string publisher, string? derivedFrom = null, string? speaks = null)
    {
        if (speaks is not null)
        {
            AddEntity(SampleGraph.Entity(speaks));
        }

        return AddEntity(SampleGraph.Entity(id) with
        {
            Source = SampleGraph.Description($"Report of {publisher}") with
            {
                Publisher = publisher,
                DerivedFrom = derivedFrom is null ? [] : [SampleGraph.Id(derivedFrom)],
                Speaks = speaks is null ? null : SampleGraph.Id(speaks),
            },
        });
    }

    /// <summary>Sets the source of the evidence for all claims that follow.</summary>
    public ContactGraph From(string source)
    {
        _source = source;
        return this;
    }

    /// <summary>Makes someone take part on behalf of a body in all happenings that follow.</summary>
    public ContactGraph For(string who, string body)
    {
        AddEntity(SampleGraph.Entity(body));
        _behalves[who] = body;
        return this;
    }

    /// <summary>Adds an office of a body.</summary>
    public ContactGraph Office(string office, string body)
    {
        AddEntity(SampleGraph.Entity(office));
        AddEntity(SampleGraph.Entity(body));
        return Claim(SampleGraph.Edge(Slug(office, body), office, Predicate.OfficeOf, body));
    }

    /// <summary>Records that someone holds an office during a time.</summary>
    public ContactGraph Holds(string who, string office, string during) => Claim(
        SampleGraph.Edge(Slug(who, office), who, Predicate.HoldsOffice, office) with
        {
            ValidTime = EdtfTime.Parse(during),
        });

    /// <summary>Records that an organization is part of a body.</summary>
    public ContactGraph Part(string part, string body)
    {
        AddEntity(SampleGraph.Entity(part));
        AddEntity(SampleGraph.Entity(body));
        return Claim(SampleGraph.Edge(Slug(part, body), part, Predicate.PartOf, body));
    }

    /// <summary>Records that someone is a member of an organization.</summary>
    public ContactGraph Member(string who, string whole)
    {
        AddEntity(SampleGraph.Entity(whole));
        return Claim(SampleGraph.Edge(Slug(who, whole), who, Predicate.MemberOf, whole));
    }

    /// <summary>Records that someone attended in the capacity of an office.</summary>
    public ContactGraph AttendedAs(string who, string office, string happening)
    {
        AddEntity(SampleGraph.Entity(happening));
        return Claim(SampleGraph.Edge(Slug(who, happening), who, Predicate.ParticipatedIn, happening) with
        {
            Qualifiers = new QualifierSet(
            [
                new Qualifier(QualifierKey.Capacity, ClaimValue.Of(SampleGraph.Id(office))),
                new Qualifier(QualifierKey.Attendance, ClaimValue.Of(Literal.OfToken("OCCURRED"))),
            ]),
        });
    }

    /// <summary>Records that someone takes part, with qualifiers given as <c>(key, token)</c>.</summary>
    public ContactGraph Took(string who, string happening, params (QualifierKey Key, string Token)[] qualifiers)
    {
        AddEntity(SampleGraph.Entity(happening));
        var predicate = happening.StartsWith("visit:", StringComparison.Ordinal)
            ? Predicate.MadeVisit
            : Predicate.ParticipatedIn;
        return Claim(SampleGraph.Edge(Slug(who, happening), who, predicate, happening) with
        {
            Qualifiers = new QualifierSet(
                qualifiers.Select(q => new Qualifier(q.Key, ClaimValue.Of(Literal.OfToken(q.Token))))
                    .Concat(_behalves.TryGetValue(who, out var body)
                        ? [new Qualifier(QualifierKey.OnBehalfOf, ClaimValue.Of(SampleGraph.Id(body)))]
                        : [])),
        });
    }

    /// <summary>Records that someone attended a happening that took place.</summary>
    public ContactGraph Attended(string who, string happening) =>
        Took(who, happening, (QualifierKey.Attendance, "OCCURRED"));

    /// <summary>Records that somebody was also announced for a happening.</summary>
    public ContactGraph Announced(string who, string happening) =>
        Claim(SampleGraph.Edge($"{Slug(who, happening)}-announced", who, Predicate.ParticipatedIn, happening) with
        {
            Qualifiers = new QualifierSet(
                [new Qualifier(QualifierKey.Attendance, ClaimValue.Of(Literal.OfToken("ANNOUNCED")))]),
        });

    /// <summary>Records when a happening was, in another claim each time.</summary>
    public ContactGraph At(string happening, string time) => AddEntity(SampleGraph.Entity(happening)).Claim(
        SampleGraph.TimeOf(
            $"time-{happening.Replace(':', '-')}-{_claims.Count(claim => claim.Predicate == Predicate.Time)}",
            happening,
            time));

    /// <summary>Records where a happening was.</summary>
    public ContactGraph In(string happening, string place)
    {
        AddEntity(SampleGraph.Entity(place));
        AddEntity(SampleGraph.Entity(happening));
        return Claim(SampleGraph.Edge(Slug(happening, place), happening, Predicate.HeldAt, place));
    }

    /// <summary>Gives the newest claim a valid time.</summary>
    public ContactGraph During(string time)
    {
        _claims[^1] = _claims[^1] with { ValidTime = EdtfTime.Parse(time) };
        return this;
    }

    /// <summary>Whether a participation in a happening has a valid time.</summary>
    public bool HasStays(string happening) =>
        _claims.Exists(claim => claim.Object.Entity?.Value == happening && claim.ValidTime is not null);

    /// <summary>Gives the newest claim a status.</summary>
    public ContactGraph As(ClaimStatus status)
    {
        _claims[^1] = _claims[^1] with { Status = status };
        return this;
    }
    public ContactGraph Is(string happening, Predicate predicate, string token) =>
        AddEntity(SampleGraph.Entity(happening)).Claim(SampleGraph.Value(
            $"{predicate}-{token}-{happening.Replace(':', '-')}".ToLowerInvariant().Replace('_', '-'),
            happening,
            predicate,
            Literal.OfToken(token)));

    /// <summary>Adds evidence for or against a participation.</summary>
    public ContactGraph Says(string source, string who, string happening, Stance stance = Stance.Supports)
    {
        var claim = SampleGraph.ClaimOf(Slug(who, happening));
        var number = _evidence.Count(evidence => evidence.Claim == claim) + 1;
        _evidence.Add(SampleGraph.EvidenceFor(claim, number) with { Source = SampleGraph.Id(source), Stance = stance });
        return this;
    }

    /// <summary>Adds evidence against the newest claim.</summary>
    public ContactGraph Contradicts(string source)
    {
        _evidence.Add(SampleGraph.EvidenceFor(_claims[^1].Id, 2) with
        {
            Source = SampleGraph.Id(source),
            Stance = Stance.Contradicts,
        });
        return this;
    }

    /// <summary>Records that a place is in another one.</summary>
    public ContactGraph Within(string place, string around) =>
        Claim(SampleGraph.Edge(Slug(place, around), place, Predicate.LocatedIn, around));

    /// <summary>Removes the quotes from all evidence so far, so that only citations remain.</summary>
    public ContactGraph WithoutWords()
    {
        for (var i = 0; i < _evidence.Count; i++)
        {
            _evidence[i] = _evidence[i] with { Quote = null };
        }

        return this;
    }

    public ContactGraph Covered(string subject, string during, params string[] counterparts)
    {
        var coverage = new Coverage
        {
            Subjects = [SampleGraph.Id(subject)],
            Counterparts = [.. counterparts.Select(SampleGraph.Id)],
            During = EdtfTime.Parse(during),
            Note = "The diary may omit private meetings.",
        };
        return AddEntity(SampleGraph.Entity("dataset:diary", "The diary") with
        {
            Dataset = new DatasetDescription { Coverage = [coverage] },
        });
    }

    /// <summary>Returns the people whom someone met.</summary>
    public async Task<IReadOnlyList<string>> MetAsync(string who, string? during = null)
    {
        await using var store = await StoreAsync();
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        var query = new MetPeopleQuery { During = during is null ? null : EdtfTime.Parse(during) };
        var met = await MetPeopleFinder.FindAsync(snapshot, [SampleGraph.Id(who)], query, default);
        return [.. met[0].People.Select(person => person.Person.Value)];
    }

    /// <summary>Returns the verdict in the graph as of a valid time.</summary>
    public async Task<MeetingVerdict> AskAsOfAsync(string validAt)
    {
        await using var store = await StoreAsync();
        var time = EdtfTime.Parse(validAt);
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current with { ValidAt = time }, default);
        return await MeetingJudge.DecideAsync(snapshot, SampleGraph.Id(Ann), SampleGraph.Id(Bob), time, default);
    }

    public async Task<MeetingVerdict> AskAsync(string? during = null, string a = Ann, string b = Bob) =>
        (await AskAndCountAsync(during, a, b)).Verdict;

    /// <summary>Returns the verdict and the number of reads.</summary>
    public async Task<(MeetingVerdict Verdict, int Reads)> AskAndCountAsync(
        string? during = null, string a = Ann, string b = Bob)
    {
        await using var store = await StoreAsync();
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        var counted = CountedReads.Of(snapshot);
        var verdict = await MeetingJudge.DecideAsync(
            counted, SampleGraph.Id(a), SampleGraph.Id(b), during is null ? null : EdtfTime.Parse(during), default);
        return (verdict, ((CountedReads)(object)counted).Count);
    }

    private async Task<MemoryGraphStore> StoreAsync()
    {
        var store = new MemoryGraphStore(new FakeTimeProvider());
        var changes = new ChangeSet { Entities = [.. _entities.Values], Claims = _claims, Evidence = _evidence };
        await store.CommitAsync(SampleGraph.Commit(changes), default);
        return store;
    }

    private static string Slug(string who, string happening) => $"{who}-{happening}".Replace(':', '-');

    private ContactGraph Claim(Claim claim)
    {
        _claims.Add(claim);
        _evidence.Add(SampleGraph.EvidenceFor(claim.Id) with { Source = SampleGraph.Id(_source) });
        return this;
    }

    private ContactGraph AddEntity(Entity entity)
    {
        _entities.TryAdd(entity.Id.Value, entity);
        return this;
    }
}

/// <summary>Reads verdicts in tests.</summary>
internal static class MeetingVerdictTexts
{
    /// <summary>Returns the whole explanation.</summary>
    public static string Text(this MeetingVerdict verdict) =>
        string.Concat(verdict.Explanation.Select(part => part.Text));
}
