using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes;

/// <summary>A small known graph and the problem codes of changes to it.</summary>
internal static class ChangeSetFixture
{
    /// <summary>The text of the known capture.</summary>
    public const string Words = "Gantz met with Hayashi in Tokyo. The two spoke for half an hour.";

    public static readonly string Hash = new DiploGraph.Graph.Quotes.CaptureText(Words).Sha256;

    private static readonly ChangeSet Known = new()
    {
        Entities =
        [
            Entity("source:wire-report"), Entity("source:other"), Entity("official:a"), Entity("official:b"),
            Entity("office:o"), Entity("country:jp"), Entity("meeting:m"), Entity("dataset:d"), Entity("statement:s"),
        ],
        Captures = [CaptureOf(Words)],
        Claims =
        [
            Edge("known", "official:a", Predicate.ParticipatedIn, "meeting:m"),
            Name("doubted", "official:a", "Ann") with { Status = ClaimStatus.Proposed },
            Name("oldest", "official:a", "An") with { Status = ClaimStatus.Proposed },
            Name("older", "official:a", "Anne") with { Status = ClaimStatus.Proposed, Supersedes = ClaimOf("oldest") },
            Name("old", "official:a", "Anny") with { Status = ClaimStatus.Proposed, Supersedes = ClaimOf("older") },
        ],
        Evidence = [EvidenceFor(ClaimOf("known"))],
    };

    public static Capture CaptureOf(string text, string source = "source:wire-report") => new()
    {
        Sha256 = new DiploGraph.Graph.Quotes.CaptureText(text).Sha256,
        Source = Id(source),
        ByteLength = System.Text.Encoding.UTF8.GetByteCount(text),
        MediaType = "text/plain; charset=utf-8",
        Text = text,
    };

    /// <summary>Returns the problems of a change to the known graph.</summary>
    public static async Task<IReadOnlyList<ChangeProblem>> ProblemsAsync(ChangeSet changes, ChangeLimits? limits = null)
    {
        var graph = new MemoryGraph();
        var revision = new Revision(1, DateTimeOffset.UnixEpoch, "tester", "What is known.");
        graph.Apply(new RevisionChanges(revision, Known));
        await using var snapshot = graph.OpenSnapshot(SnapshotAt.CurrentAsRecorded);
        return await ChangeSetValidator.ValidateAsync(changes, snapshot, limits ?? ChangeLimits.Default, default);
    }

    /// <summary>Returns the codes of the problems in order, separated by spaces.</summary>
    public static async Task<string> CodesAsync(ChangeSet changes, ChangeLimits? limits = null)
    {
        var problems = await ProblemsAsync(changes, limits);
        Assert.All(problems, problem => Assert.EndsWith(".", problem.Message, StringComparison.Ordinal));
        return string.Join(' ', problems.Select(problem => problem.Code));
    }

    /// <summary>Returns the problem codes of a claim that has evidence.</summary>
    public static Task<string> CodesAsync(Claim claim) => CodesAsync(ChangesOf([], claim));

    /// <summary>Returns the problem codes of an entity.</summary>
    public static Task<string> CodesAsync(Entity entity) => CodesAsync(ChangesOf([entity]));

    /// <summary>Returns the problem codes of a second piece of evidence on the known claim.</summary>
    public static Task<string> CodesAsync(Evidence evidence) => CodesAsync(new ChangeSet { Evidence = [evidence] });

    public static Claim With(this Claim claim, params Qualifier[] qualifiers) =>
        claim with { Qualifiers = new QualifierSet(qualifiers) };

    public static Qualifier Token(QualifierKey key, string token) => new(key, ClaimValue.Of(Literal.OfToken(token)));

    public static Qualifier Text(QualifierKey key, string text) => new(key, ClaimValue.Of(Literal.OfText(text)));

    public static Qualifier Ref(QualifierKey key, string entity) => new(key, ClaimValue.Of(Id(entity)));
}
