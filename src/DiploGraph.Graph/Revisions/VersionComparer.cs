using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Revisions;

/// <summary>A part of a claim that may differ from version to version.</summary>
public enum ClaimPart
{
    /// <summary>The status.</summary>
    Status = 1,

    /// <summary>The rank.</summary>
    Rank,

    /// <summary>The reason for the rank.</summary>
    RankReason,

    /// <summary>The valid time.</summary>
    ValidTime,

    /// <summary>The qualifiers.</summary>
    Qualifiers,

    /// <summary>The claim that it supersedes.</summary>
    Supersedes,
}

/// <summary>A part of an entity that may differ from version to version.</summary>
public enum EntityPart
{
    /// <summary>The label.</summary>
    Label = 1,

    /// <summary>The note that distinguishes it from others.</summary>
    Disambiguation,

    /// <summary>The description of a source.</summary>
    Source,

    /// <summary>The coverage of a dataset.</summary>
    Dataset,

    /// <summary>Whether it is withdrawn.</summary>
    Withdrawn,
}

/// <summary>Finds the parts in which two versions differ.</summary>
internal static class VersionComparer
{
    public static IReadOnlyList<ClaimPart> Of(Claim before, Claim after)
    {
        (ClaimPart Part, bool Differs)[] parts =
        [
            (ClaimPart.Status, before.Status != after.Status),
            (ClaimPart.Rank, before.Rank != after.Rank),
            (ClaimPart.RankReason, before.RankReason != after.RankReason),
            (ClaimPart.ValidTime, before.ValidTime != after.ValidTime),
            (ClaimPart.Qualifiers, !before.Qualifiers.Equals(after.Qualifiers)),
            (ClaimPart.Supersedes, before.Supersedes != after.Supersedes),
        ];
        return [.. parts.Where(part => part.Differs).Select(part => part.Part)];
    }

    public static IReadOnlyList<EntityPart> Of(Entity before, Entity after)
    {
        (EntityPart Part, bool Differs)[] parts =
        [
            (EntityPart.Label, before.Label != after.Label),
            (EntityPart.Disambiguation, before.Disambiguation != after.Disambiguation),
            (EntityPart.Source, !AreSame(before.Source, after.Source)),
            (EntityPart.Dataset, !AreSame(before.Dataset, after.Dataset)),
            (EntityPart.Withdrawn, before.IsWithdrawn != after.IsWithdrawn),
        ];
        return [.. parts.Where(part => part.Differs).Select(part => part.Part)];
    }

    // Records compare lists by reference, so the lists are compared here.
    private static bool AreSame(SourceDescription? before, SourceDescription? after) => before is null || after is null
        ? before == after
        : before with { DerivedFrom = after.DerivedFrom } == after
            && before.DerivedFrom.SequenceEqual(after.DerivedFrom);

    private static bool AreSame(DatasetDescription? before, DatasetDescription? after) =>
        before is null || after is null
            ? before == after
            : before.Sources.SequenceEqual(after.Sources)
                && before.Coverage.Count == after.Coverage.Count
                && before.Coverage.Zip(after.Coverage).All(pair => AreSame(pair.First, pair.Second));

    private static bool AreSame(Coverage before, Coverage after) =>
        before.During == after.During
        && before.Note == after.Note
        && before.Subjects.SequenceEqual(after.Subjects)
        && before.Counterparts.SequenceEqual(after.Counterparts)
        && before.Places.SequenceEqual(after.Places)
        && before.Contacts.SequenceEqual(after.Contacts);
}
