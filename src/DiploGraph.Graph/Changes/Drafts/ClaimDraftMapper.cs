using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>Makes claims, and new versions of claims, of drafts.</summary>
internal sealed class ClaimDraftMapper(DraftContext context, EvidenceDraftMapper evidence)
{
    private readonly ClaimPartReader _parts = new(context);
    private readonly HashSet<ClaimId> _changed = [];

    /// <summary>The claims that the drafts add or change, in their order.</summary>
    public List<Claim> Claims { get; } = [];

    public void Map(AddClaimDraft draft)
    {
        var subject = context.Entity(draft.Subject, At(draft, "subject"), draft.Id);
        var value = _parts.Value(draft.Object, At(draft, "object"), draft.Id);
        var claim = new Claim
        {
            Id = default,
            Subject = subject.GetValueOrDefault(),
            Predicate = draft.Predicate,
            Object = value.GetValueOrDefault(),
            Qualifiers = _parts.Qualifiers(draft.Qualifiers, At(draft, "qualifiers"), draft.Id),
            ValidTime = context.Time(draft.ValidTime, At(draft, "validTime"), draft.Id),
            Status = draft.Status,
            Rank = draft.Rank,
            RankReason = draft.RankReason,
            Supersedes = Superseded(draft.Supersedes, draft, draft.Id),
        };
        AddNew(draft, draft.Id, subject is null || value is null ? null : claim, draft.Evidence);
    }

    public void Map(ReviseClaimDraft draft)
    {
        if (FindKnown(draft.Id, draft, "id") is not { } known || !IsFirst(known.Id, At(draft, "id")))
        {
            return;
        }

        var subject = known.Id.Value;
        var revised = known with
        {
            Qualifiers = draft.Qualifiers is null
                ? known.Qualifiers
                : _parts.Qualifiers(draft.Qualifiers, At(draft, "qualifiers"), subject),
            ValidTime = draft.ValidTime is { } time
                ? context.Time(time.Value, At(draft, "validTime"), subject)
                : known.ValidTime,
            Status = draft.Status ?? known.Status,
            Rank = draft.Rank ?? known.Rank,
            RankReason = draft.RankReason is { } reason ? reason.Value : known.RankReason,
            Supersedes = draft.Supersedes is { } other
                ? Superseded(other.Value, draft, subject)
                : known.Supersedes,
        };
        if (new ClaimChange(known, revised).Changed.Count == 0)
        {
            context.Add(
                WriteErrorCodes.NoChange,
                $"{known.Id} is already as the change describes it.",
                draft.Path,
                subject);
            return;
        }

        Add(draft.Path, revised);
    }

    public void Map(ReplaceClaimDraft draft)
    {
        if (FindKnown(draft.Claim, draft, "claim") is not { } known || !IsFirst(known.Id, At(draft, "claim")))
        {
            evidence.Map(null, draft.Evidence, At(draft, "evidence"));
            return;
        }

        var value = draft.Object is null ? known.Object : _parts.Value(draft.Object, At(draft, "object"), draft.Id);
        var claim = new Claim
        {
            Id = default,
            Subject = known.Subject,
            Predicate = draft.Predicate ?? known.Predicate,
            Object = value.GetValueOrDefault(),
            Qualifiers = draft.Qualifiers is null
                ? known.Qualifiers
                : _parts.Qualifiers(draft.Qualifiers, At(draft, "qualifiers"), draft.Id),
            ValidTime = draft.ValidTime is { } time
                ? context.Time(time.Value, At(draft, "validTime"), draft.Id)
                : known.ValidTime,
            Status = draft.Status,
            Rank = draft.Rank,
            RankReason = draft.RankReason,
            Supersedes = known.Id,
        };
        AddNew(draft, draft.Id, value is null ? null : claim, draft.Evidence);
        if (known.Status != ClaimStatus.Superseded)
        {
            Claims.Add(known with { Status = ClaimStatus.Superseded });
            context.Paths.Add(known.Id.Value, context.Order, At(draft, "claim"), isWhole: true);
        }
    }

    public void Map(AddEvidenceDraft draft)
    {
        var path = At(draft, "claim");
        var claim = context.Claim(draft.Claim, path, null);
        if (claim is { } id && context.Known.FindClaim(id) is { } known)
        {
            context.Touch(known, path, draft);
        }
        else if (claim is { } other && !_changed.Contains(other))
        {
            context.UnknownClaim(draft.Claim, path, draft.Claim);
            claim = null;
        }

        evidence.Map(
            claim is { } failed && context.Failed.Contains(failed.Value) ? null : claim,
            draft.Evidence,
            At(draft, "evidence"));
    }

    private static IReadOnlyList<string> At(ChangeDraft draft, string part) => DraftContext.Below(draft.Path, part);

    private void AddNew(ChangeDraft draft, string? idText, Claim? claim, IReadOnlyList<EvidenceDraft> supporting)
    {
        var path = idText is null ? draft.Path : At(draft, "id");
        var id = idText is not null ? context.NewClaim(idText, path)
            : claim is not null ? ClaimIdDeriver.Derive(claim)
            : null;
        var isFree = id is { } free && IsFree(free, path);
        if (!isFree || claim is null)
        {
            context.Failed.Add(id?.Value ?? "");
            evidence.Map(null, supporting, At(draft, "evidence"));
            return;
        }

        Add(draft.Path, claim with { Id = id!.Value });
        evidence.Map(id, supporting, At(draft, "evidence"));
    }

    private bool IsFree(ClaimId id, IReadOnlyList<string> path)
    {
        if (context.Known.FindClaim(id) is { } known)
        {
            context.Add(WriteErrorCodes.AlreadyExists,
                $"The claim {id} already exists. Add evidence to it, revise it or replace it.", path, known.Id.Value);
            return false;
        }

        return IsFirst(id, path);
    }

    private bool IsFirst(ClaimId id, IReadOnlyList<string> path)
    {
        if (_changed.Add(id))
        {
            return true;
        }

        context.Add(
            ChangeProblemCodes.Duplicate,
            $"The request adds or changes {id} more than once. Put everything that changes into one version of it.",
            path,
            id.Value);
        return false;
    }

    private Claim? FindKnown(string text, ChangeDraft draft, string part)
    {
        var path = At(draft, part);
        if (context.Claim(text, path, null) is not { } id)
        {
            return null;
        }

        if (context.Known.FindClaim(id) is { } known)
        {
            context.Touch(known, path, draft);
            return known;
        }

        if (_changed.Contains(id))
        {
            IsFirst(id, path);
        }
        else
        {
            context.UnknownClaim(text, path, text);
        }

        return null;
    }

    private ClaimId? Superseded(string? text, ChangeDraft draft, string? subject)
    {
        var path = At(draft, "supersedes");
        var id = text is null ? null : context.Claim(text, path, subject);
        if (id is { } claim && context.Known.FindClaim(claim) is { } known)
        {
            context.Touch(known, path, draft);
        }

        return id;
    }

    private void Add(IReadOnlyList<string> path, Claim claim)
    {
        Claims.Add(claim);
        context.Paths.Add(claim.Id.Value, context.Order, path);
    }
}
