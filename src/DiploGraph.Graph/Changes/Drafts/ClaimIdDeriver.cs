using System.Security.Cryptography;
using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>
/// Derives the id of a claim from its content, so that the same statement always has the same id and cannot be added
/// twice by accident: the subject, the predicate and 12 digits of a SHA-256 hash, as in
/// <c>claim:benny-gantz.participated-in.0f3c51c0a9d2</c>.
/// </summary>
public static class ClaimIdDeriver
{
    private const int MaxSubjectLength = 100;
    private const int HashDigits = 12;

    /// <summary>Returns the id of a claim with this content.</summary>
    public static ClaimId Derive(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var content = new StringBuilder();
        Append(content, claim.Subject.Value);
        Append(content, claim.Predicate.WireName());
        AppendValue(content, claim.Object);
        Append(content, claim.ValidTime?.Text);
        foreach (var (key, value) in claim.Qualifiers)
        {
            Append(content, WireNames.Of(key.ToString()));
            AppendValue(content, value);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
        var slug = claim.Subject.Value[(claim.Subject.Value.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var predicate = claim.Predicate.WireName().ToLowerInvariant().Replace('_', '-');
        return ClaimId.Parse(
            $"{ClaimId.Prefix}{slug[..Math.Min(slug.Length, MaxSubjectLength)]}.{predicate}.{hash[..HashDigits]}");
    }

    /// <summary>Returns the id that a draft without one will have; null if a part of it is not valid.</summary>
    internal static ClaimId? TryDerive(AddClaimDraft draft) =>
        EntityId.TryParse(draft.Subject, out var subject) && PredicateTable.TryGet(draft.Predicate, out _)
            ? TryDerive(draft.Object, new Claim
            {
                Id = default,
                Subject = subject,
                Predicate = draft.Predicate,
                Object = default,
                Qualifiers = Reader.Qualifiers(draft.Qualifiers, [], null),
                ValidTime = Parse(draft.ValidTime),
            })
            : null;

    /// <inheritdoc cref="TryDerive(AddClaimDraft)"/>
    internal static ClaimId? TryDerive(ReplaceClaimDraft draft, Claim replaced)
    {
        var claim = replaced with
        {
            Predicate = draft.Predicate ?? replaced.Predicate,
            Qualifiers = draft.Qualifiers is null
                ? replaced.Qualifiers
                : Reader.Qualifiers(draft.Qualifiers, [], null),
            ValidTime = draft.ValidTime is { } time ? Parse(time.Value) : replaced.ValidTime,
        };
        return draft.Object is null ? Derive(claim) : TryDerive(draft.Object, claim);
    }

    // Finds no problems, because only the mapper reports them.
    private static ClaimPartReader Reader => new(new DraftContext(new KnownRecords(), ChangeLimits.Default));

    private static EdtfTime? Parse(string? time) =>
        time is not null && EdtfTime.TryParse(time, out var parsed, out _) ? parsed : null;

    private static ClaimId? TryDerive(ValueDraft value, Claim claim) =>
        Reader.Value(value, [], null) is { } known ? Derive(claim with { Object = known }) : null;

    // Each text with its length, so that no two contents have the same form.
    private static void Append(StringBuilder content, string? text) =>
        content.Append(text?.Length ?? -1).Append(':').Append(text).Append('\n');

    private static void AppendValue(StringBuilder content, ClaimValue value)
    {
        Append(content, value.Entity?.Value);
        Append(content, value.Literal is { } literal ? WireNames.Of(literal.Kind.ToString()) : null);
        Append(content, value.Literal?.Text);
        Append(content, value.Literal?.Language);
    }
}
