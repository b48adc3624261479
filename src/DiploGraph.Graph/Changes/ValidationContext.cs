using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Changes;

/// <summary>One check of a change set: the set and the graph as one, what is allowed, and what was found.</summary>
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

    /// <summary>Whether no further problem would be told.</summary>
    public bool IsFull => _problems.Count > Limits.MaxProblems;

    /// <summary>The entity as it will be.</summary>
    public Entity? FindEntity(EntityId id) => _entities.GetValueOrDefault(id) ?? _known.FindEntity(id);

    /// <summary>The claim as it will be.</summary>
    public Claim? FindClaim(ClaimId id) => _claims.GetValueOrDefault(id) ?? _known.FindClaim(id);

    /// <summary>The claim as it was.</summary>
    public Claim? FindKnownClaim(ClaimId id) => _known.FindClaim(id);

    public IReadOnlyList<Evidence> KnownEvidenceOf(ClaimId id) => _known.EvidenceOf(id);

    /// <summary>The believed decisions of identity on all that the change set's decisions touch.</summary>
    public IReadOnlyList<Claim> KnownDecisions => _known.Decisions;

    /// <summary>The capture that is known already.</summary>
    public Capture? FindKnownCapture(string sha256) => _known.FindCapture(sha256);

    /// <summary>The capture as it will be.</summary>
    public Capture? FindCapture(string sha256) => FindKnownCapture(sha256) ?? _captures.GetValueOrDefault(sha256);

    /// <summary>The text of a capture, where it is at hand.</summary>
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

    public void Add(string subject, string code, string message)
    {
        if (_problems.Count < Limits.MaxProblems)
        {
            _problems.Add(new ChangeProblem(subject, code, message));
        }
        else if (!IsFull)
        {
            _problems.Add(new ChangeProblem(
                subject, ChangeProblemCodes.TooManyProblems, "There are more problems; they are not told."));
        }
    }

    /// <summary>An entity must exist and be of one of some types; none given: of any.</summary>
    public void Reference(string subject, string what, EntityId id, IReadOnlyList<EntityType> types)
    {
        if (types.Count > 0 && !types.Contains(id.Type))
        {
            Add(subject, ChangeProblemCodes.WrongType,
                $"{what} is {id}; {string.Join(" or ", types.Select(type => type.Prefix()))} was expected.");
        }
        else if (FindEntity(id) is null)
        {
            Add(subject, ChangeProblemCodes.UnknownEntity, $"{what} is {id}, which does not exist.");
        }
    }

    /// <summary>A text must be there, and within its limit.</summary>
    public void RequiredText(string subject, string what, string? text, int max)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Add(subject, ChangeProblemCodes.BadLength, $"{what} is empty; 1 to {max} characters were expected.");
        }

        OptionalText(subject, what, text, max);
    }

    /// <summary>A text, if any, must be within its limit and well formed.</summary>
    public void OptionalText(string subject, string what, string? text, int max)
    {
        if (text?.Length > max)
        {
            Add(subject, ChangeProblemCodes.BadLength,
                $"{what} has {text.Length} characters; at most {max} are taken.");
        }
        else if (text is not null && !TextFormats.IsWellFormed(text))
        {
            Add(subject, ChangeProblemCodes.BadText, $"{what} holds half of a surrogate pair.");
        }
    }

    /// <summary>A language tag, if any, must be one.</summary>
    public void Language(string subject, string? tag)
    {
        if (tag is not null && !TextFormats.IsLanguageTag(tag))
        {
            Add(subject, ChangeProblemCodes.BadLanguage,
                $"\"{tag}\" is no language tag; one such as en, ja or ja-Latn was expected.");
        }
    }

    /// <summary>A value of an enumeration must be one of its members.</summary>
    public void Member<T>(string subject, string what, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            Add(subject, ChangeProblemCodes.BadValue, $"{what} is {value}, which is none of those that there are.");
        }
    }
}
