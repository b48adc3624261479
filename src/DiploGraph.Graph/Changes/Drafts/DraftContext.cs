using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Formats;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>
/// What the mappers of one list of drafts share: the graph, the problems found so far, and the paths of the records.
/// </summary>
internal sealed class DraftContext(KnownRecords known, ChangeLimits limits)
{
    private readonly List<FoundProblem> _problems = [];

    public KnownRecords Known { get; } = known;

    public ChangeLimits Limits { get; } = limits;

    public DraftPaths Paths { get; } = new();

    public IReadOnlyList<FoundProblem> Problems => _problems;

    /// <summary>The number of the draft that is being mapped.</summary>
    public int Order { get; set; }

    /// <summary>The recorded claims and entities that the drafts change or support.</summary>
    public List<(int Order, TouchedRecord Record)> Touched { get; } = [];

    /// <summary>The claims that are not in the change set because of problems with their drafts.</summary>
    public HashSet<string> Failed { get; } = new(StringComparer.Ordinal);

    public void Add(
        string code, string message, IReadOnlyList<string> path, string? subject = null, IdQuery? unknown = null) =>
        _problems.Add(new FoundProblem(
            Order, new DraftProblem(code, message, path) { Subject = subject }, unknown));

    public void Touch(Claim claim, IReadOnlyList<string> path, ChangeDraft draft) => Touched.Add((
        Order,
        new TouchedRecord(claim.Id.Value, claim.RecordedFrom, path, draft.Path)
        {
            Current = new ChangeSet { Claims = [claim] },
        }));

    public void Touch(Entity entity, IReadOnlyList<string> path, ChangeDraft draft) => Touched.Add((
        Order,
        new TouchedRecord(entity.Id.Value, entity.RecordedFrom, path, draft.Path)
        {
            Current = new ChangeSet { Entities = [entity] },
        }));

    /// <summary>Reads the id of a new entity; null after a problem.</summary>
    public EntityId? NewEntity(string text, IReadOnlyList<string> path)
    {
        if (EntityId.TryParse(text, out var id))
        {
            return id;
        }

        Add(WriteErrorCodes.BadId,
            $"\"{Cut(text)}\" is not an id; a type, a colon and lower-case letters, digits, hyphens or full stops were "
            + "expected, such as official:benny-gantz.",
            path);
        return null;
    }

    /// <summary>Reads the id of a new claim; null after a problem.</summary>
    public ClaimId? NewClaim(string text, IReadOnlyList<string> path)
    {
        if (ClaimId.TryParse(text, out var id))
        {
            return id;
        }

        Add(WriteErrorCodes.BadId,
            $"\"{Cut(text)}\" is not the id of a claim; claim: and lower-case letters, digits, hyphens or full stops "
            + "were expected, such as claim:gantz-in-tokyo.",
            path);
        return null;
    }

    /// <summary>Reads a reference to an entity; null after a problem. The validator checks that it exists.</summary>
    public EntityId? Entity(string text, IReadOnlyList<string> path, string? subject)
    {
        if (EntityId.TryParse(text, out var id))
        {
            return id;
        }

        UnknownEntity(text, path, subject);
        return null;
    }

    public void UnknownEntity(string text, IReadOnlyList<string> path, string? subject) => Add(
        ChangeProblemCodes.UnknownEntity,
        $"No entity has the id \"{Cut(text)}\".",
        path,
        subject,
        new IdQuery(Cut(text)));

    /// <summary>Reads references to entities and leaves out those with a problem.</summary>
    public IReadOnlyList<EntityId> Entities(
        IReadOnlyList<string> texts, IReadOnlyList<string> path, string? subject) =>
        Kept(texts, path, (text, at) => Entity(text, at, subject));

    /// <summary>Reads the items of a list, leaves out those with a problem, and remembers the positions.</summary>
    public T[] Kept<TDraft, T>(
        IReadOnlyList<TDraft> drafts, IReadOnlyList<string> path, Func<TDraft, IReadOnlyList<string>, T?> read)
        where T : struct
    {
        var items = drafts.Select((draft, at) => (At: at, Item: read(draft, Below(path, at)))).ToArray();
        var kept = Array.FindAll(items, item => item.Item is not null);
        if (kept.Length < items.Length)
        {
            Paths.Keep(path, Array.ConvertAll(kept, item => item.At));
        }

        return Array.ConvertAll(kept, item => item.Item!.Value);
    }

    /// <summary>Reads a reference to a claim; null after a problem. The validator checks that it exists.</summary>
    public ClaimId? Claim(string text, IReadOnlyList<string> path, string? subject)
    {
        if (ClaimId.TryParse(text, out var id))
        {
            return id;
        }

        UnknownClaim(text, path, subject);
        return null;
    }

    public void UnknownClaim(string text, IReadOnlyList<string> path, string? subject) => Add(
        ChangeProblemCodes.UnknownClaim,
        $"No claim has the id \"{Cut(text)}\".",
        path,
        subject,
        new IdQuery(Cut(text)) { IsOfClaim = true });

    /// <summary>Reads a time in EDTF; null without one or after a problem.</summary>
    public EdtfTime? Time(string? text, IReadOnlyList<string> path, string? subject)
    {
        if (text is null)
        {
            return null;
        }

        if (EdtfTime.TryParse(text, out var time, out var error))
        {
            return time;
        }

        Add(ChangeProblemCodes.BadLiteral,
            $"\"{Cut(text)}\" is not an EDTF date (character {error.Position + 1}: {error.Message.TrimEnd('.')}).",
            path,
            subject);
        return null;
    }

    /// <summary>Reads a day; null without one or after a problem.</summary>
    public DateOnly? Day(string? text, IReadOnlyList<string> path, string? subject)
    {
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Add(ChangeProblemCodes.BadLiteral,
            $"\"{Cut(text)}\" is not a day; a date such as 2022-09-01 was expected.", path, subject);
        return null;
    }

    public static IReadOnlyList<string> Below(IReadOnlyList<string> path, params ReadOnlySpan<string> steps) =>
        [.. path, .. steps];

    public static IReadOnlyList<string> Below(IReadOnlyList<string> path, int index) =>
        [.. path, index.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Shortens a text for a message.</summary>
    public static string Cut(string text)
    {
        const int most = EntityId.MaxLength;
        if (text.Length <= most)
        {
            return TextFormat.IsWellFormed(text) ? text : "…";
        }

        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return TextFormat.IsWellFormed(text.AsSpan(0, end)) ? text[..end] + "…" : "…";
    }
}

/// <summary>A problem with the number of its draft.</summary>
/// <param name="Order">The number of the draft.</param>
/// <param name="Problem">The problem.</param>
/// <param name="Unknown">The query for similar ids, if the problem is an unknown id.</param>
internal sealed record FoundProblem(int Order, DraftProblem Problem, IdQuery? Unknown);
