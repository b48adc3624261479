using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>Reads the values and qualifiers of drafts.</summary>
internal sealed class ClaimPartReader(DraftContext context)
{
    /// <summary>Reads a value; null after a problem.</summary>
    public ClaimValue? Value(ValueDraft draft, IReadOnlyList<string> path, string? subject)
    {
        if (draft.Literal is { } literal)
        {
            return ClaimValue.Of(literal);
        }

        return context.Entity(draft.Entity ?? "", DraftContext.Below(path, draft.Name), subject) is { } id
            ? ClaimValue.Of(id)
            : null;
    }

    /// <summary>Reads qualifiers and leaves out those with a problem.</summary>
    public QualifierSet Qualifiers(IReadOnlyList<QualifierDraft> drafts, IReadOnlyList<string> path, string? subject) =>
        drafts.Count == 0
            ? QualifierSet.Empty
            : new QualifierSet(context.Kept(drafts, path, (draft, at) =>
                Value(draft.Value, DraftContext.Below(at, "value"), subject) is { } value
                    ? new Qualifier(draft.Key, value)
                    : (Qualifier?)null));
}
