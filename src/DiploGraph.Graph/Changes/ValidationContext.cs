using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Formats;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Changes;

/// <summary>The state of one check: the change set on top of the graph, the limits and the problems found.</summary>
internal sealed class ValidationContext
{
    private readonly ExistingRecords _known;
    private readonly List<ChangeProblem> _problems = [];
    private readonly Dictionary<EntityId, Entity> _entities = [];
    private readonly Dictionary<ClaimId, Claim> _claims = [];
    private readonly Dictionary<string, Capture> _captures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CaptureText> _texts = new(StringComparer.Ordinal);

    public ValidationContext(ChangeSet changes, ExistingRecords known, ChangeLimits limits)
    {
        (Changes, _known, Limits) = (changes, known, limits);
        foreach (var entity in changes.Entities)
        {
            _entities.TryAdd(entity.Id, entity);
        }

        foreach (var claim in changes.Claims)
        {
            _claims.TryAdd(claim.Id, claim);
        }

        foreach (var capture in changes.Captures)
        {
            _captures.TryAdd(capture.Sha256, capture);
        }
    }

    public ChangeSet Changes { get; }

    public ChangeLimits Limits { get; }

    public IReadOnlyList<ChangeProblem> Problems => _problems;

    /// <summary>True if the list of problems is full.</summary>
    public bool IsFull => _problems.Count > Limits.MaxProblems;

    /// <summary>Returns the entity as it will be after the commit.</summary>
    public Entity? FindEntity(EntityId id) => _entities.GetValueOrDefault(id) ?? _known.FindEntity(id);

    /// <summary>Returns the claim as it will be after the commit.</summary>
    public Claim? FindClaim(ClaimId id) => _claims.GetValueOrDefault(id) ?? _known.FindClaim(id);

    /// <summary>Returns the claim as it was before the commit.</summary>
    public Claim? FindKnownClaim(ClaimId id) => _known.FindClaim(id);

    public IReadOnlyList<Evidence> KnownEvidenceOf(ClaimId id) => _known.EvidenceOf(id);

    /// <summary>The believed decisions of identity on the entities in the change set's decisions.</summary>
    public IReadOnlyList<Claim> KnownDecisions => _known.Decisions;

    /// <summary>Returns a capture that is already in the graph.</summary>
    public Capture? FindKnownCapture(string sha256) => _known.FindCapture(sha256);

    /// <summary>Returns the capture as it will be after the commit.</summary>
    public Capture? FindCapture(string sha256) => FindKnownCapture(sha256) ?? _captures.GetValueOrDefault(sha256);

    /// <summary>Returns the text of a capture; null if it is not stored.</summary>
    public CaptureText? FindText(string sha256)
    {
        if (_texts.TryGetValue(sha256, out var found))
        {
            return found;
        }

        if (FindCapture(sha256)?.Text is not { } text)
        {
            return null;
        }

        found = new CaptureText(text);
        _texts.Add(sha256, found);
        return found;
    }

    /// <summary>Adds a problem.</summary>
    /// <param name="subject">The record with the problem.</param>
    /// <param name="code">The code.</param>
    /// <param name="message">The sentence.</param>
    /// <param name="part">The part of the record with the problem; none for the whole record.</param>
    public void Add(string subject, string code, string message, params ReadOnlySpan<string> part) =>
        Add(new ChangeProblem(subject, code, message, part.ToArray()));

    /// <summary>Adds the problem that a record refers to something that does not exist.</summary>
    /// <inheritdoc cref="Add(string, string, string, ReadOnlySpan{string})"/>
    public void AddMissing(
        string subject, string code, string missing, string message, params ReadOnlySpan<string> part) =>
        Add(new ChangeProblem(subject, code, message, part.ToArray()) { Missing = missing });

    /// <summary>Checks that an entity exists and has one of some types; an empty list allows any type.</summary>
    public void Reference(
        string subject,
        string what,
        EntityId id,
        IReadOnlyList<EntityType> types,
        params ReadOnlySpan<string> part)
    {
        if (types.Count > 0 && !types.Contains(id.Type))
        {
            Add(subject, ChangeProblemCodes.WrongType,
                $"{what} is {id}; {string.Join(" or ", types.Select(type => type.Prefix()))} was expected.", part);
        }
        else if (FindEntity(id) is null)
        {
            AddMissing(
                subject,
                ChangeProblemCodes.UnknownEntity,
                id.Value,
                $"{what} is {id}, which does not exist.",
                part);
        }
    }

    /// <summary>Checks that a text is not empty, is within its limit and is well formed.</summary>
    public void RequiredText(
        string subject, string what, string? text, int max, params ReadOnlySpan<string> part)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Add(subject, ChangeProblemCodes.BadLength, $"{what} is empty; 1 to {max} characters were expected.", part);
        }

        OptionalText(subject, what, text, max, part);
    }

    /// <summary>Checks that a text, if there is one, is within its limit and well formed.</summary>
    public void OptionalText(
        string subject, string what, string? text, int max, params ReadOnlySpan<string> part)
    {
        if (text?.Length > max)
        {
            Add(subject, ChangeProblemCodes.BadLength,
                $"{what} has {text.Length} characters; at most {max} are allowed.", part);
        }
        else if (text is not null && !TextFormat.IsWellFormed(text))
        {
            Add(subject, ChangeProblemCodes.BadText, $"{what} contains half of a surrogate pair.", part);
        }
    }

    /// <summary>Checks that a language tag, if there is one, is valid.</summary>
    public void Language(string subject, string? tag, params ReadOnlySpan<string> part)
    {
        if (tag is not null && !LanguageTagFormat.IsWellFormed(tag))
        {
            Add(subject, ChangeProblemCodes.BadLanguage,
                $"\"{tag}\" is not a language tag; a tag such as en, ja or ja-Latn was expected.", part);
        }
    }

    /// <summary>Checks that a value is a member of its enumeration.</summary>
    public void Member<T>(string subject, string what, T value, params ReadOnlySpan<string> part)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            Add(subject, ChangeProblemCodes.BadValue, $"{what} is {value}, which is not a valid value.", part);
        }
    }

    private void Add(ChangeProblem problem)
    {
        if (_problems.Count < Limits.MaxProblems)
        {
            _problems.Add(problem);
        }
        else if (!IsFull)
        {
            _problems.Add(new ChangeProblem(
                problem.Subject,
                ChangeProblemCodes.TooManyProblems,
                "There are more problems, which are not listed.",
                []));
        }
    }
}
