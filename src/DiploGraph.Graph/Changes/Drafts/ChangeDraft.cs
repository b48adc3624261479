using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>
/// One change as somebody wrote it: ids, times and hashes are texts that nothing has checked yet.
/// <see cref="DraftMapper"/> makes a change set of drafts.
/// </summary>
/// <param name="Path">
/// The path of the change in the input, such as <c>changes, 3, addClaim</c>. Problems extend it.
/// </param>
public abstract record ChangeDraft(IReadOnlyList<string> Path);

/// <summary>Adds an entity that is not a source.</summary>
/// <param name="Path">The path in the input.</param>
/// <param name="Id">The id.</param>
/// <param name="Label">The label.</param>
public sealed record AddEntityDraft(IReadOnlyList<string> Path, string Id, string Label) : ChangeDraft(Path)
{
    /// <summary>The note that distinguishes the entity from others.</summary>
    public string? Disambiguation { get; init; }

    /// <summary>The sources of a dataset; null if none are given.</summary>
    public IReadOnlyList<string>? Documents { get; init; }

    /// <summary>The coverage of a dataset; null if none is given.</summary>
    public IReadOnlyList<CoverageDraft>? Coverage { get; init; }
}

/// <summary>Gives an entity another label or disambiguation.</summary>
/// <param name="Path">The path in the input.</param>
/// <param name="Id">The id.</param>
/// <param name="Label">The new label; null to keep it.</param>
/// <param name="Disambiguation">The new disambiguation; null to keep it.</param>
public sealed record RelabelEntityDraft(
    IReadOnlyList<string> Path, string Id, string? Label, Given<string?>? Disambiguation) : ChangeDraft(Path);

/// <summary>Adds a source.</summary>
/// <param name="Path">The path in the input.</param>
/// <param name="Id">The id.</param>
/// <param name="Kind">The kind of document.</param>
/// <param name="Title">The title.</param>
/// <param name="Rights">The permitted uses of the text.</param>
public sealed record AddSourceDraft(
    IReadOnlyList<string> Path, string Id, SourceKind Kind, string Title, Rights Rights) : ChangeDraft(Path)
{
    /// <summary>The label; null for the title.</summary>
    public string? Label { get; init; }

    /// <summary>The note that distinguishes the source from others.</summary>
    public string? Disambiguation { get; init; }

    /// <summary>The URL.</summary>
    public string? Url { get; init; }

    /// <summary>The publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>The line that names the author or agency.</summary>
    public string? Credit { get; init; }

    /// <summary>The time of publication in EDTF.</summary>
    public string? Published { get; init; }

    /// <summary>The basis for the time of publication.</summary>
    public string? PublishedBasis { get; init; }

    /// <summary>The language of the text.</summary>
    public string? Language { get; init; }

    /// <summary>The sources that this one repeats.</summary>
    public IReadOnlyList<string> DerivedFrom { get; init; } = [];

    /// <summary>The country or organization that the source speaks for.</summary>
    public string? Speaks { get; init; }

    /// <summary>The reliability, A to F.</summary>
    public char? Reliability { get; init; }
}

/// <summary>Adds a capture of a source: its text, or only its hash and length.</summary>
/// <param name="Path">The path in the input.</param>
/// <param name="Source">The source.</param>
/// <param name="MediaType">The media type.</param>
public sealed record AddCaptureDraft(IReadOnlyList<string> Path, string Source, string MediaType) : ChangeDraft(Path)
{
    /// <summary>The text; null if it may not be stored.</summary>
    public string? Text { get; init; }

    /// <summary>The hash; null for that of the text.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The number of bytes; null for that of the text.</summary>
    public long? ByteLength { get; init; }

    /// <summary>The day of retrieval, such as <c>2022-09-01</c>.</summary>
    public string? Retrieved { get; init; }
}

/// <summary>Adds a claim with its evidence.</summary>
/// <param name="Path">The path in the input.</param>
/// <param name="Id">The id; null for one that follows from the content (<see cref="ClaimIdDeriver"/>).</param>
/// <param name="Subject">The subject.</param>
/// <param name="Predicate">The predicate.</param>
/// <param name="Object">The object or value.</param>
public sealed record AddClaimDraft(
    IReadOnlyList<string> Path, string? Id, string Subject, Predicate Predicate, ValueDraft Object) : ChangeDraft(Path)
{
    /// <summary>The qualifiers.</summary>
    public IReadOnlyList<QualifierDraft> Qualifiers { get; init; } = [];

    /// <summary>The valid time in EDTF.</summary>
    public string? ValidTime { get; init; }

    /// <summary>The status.</summary>
    public ClaimStatus Status { get; init; } = ClaimStatus.Accepted;

    /// <summary>The rank.</summary>
    public ClaimRank Rank { get; init; } = ClaimRank.Normal;

    /// <summary>The reason for the rank.</summary>
    public string? RankReason { get; init; }

    /// <summary>The claim that this one replaces.</summary>
    public string? Supersedes { get; init; }

    /// <summary>The evidence.</summary>
    public IReadOnlyList<EvidenceDraft> Evidence { get; init; } = [];
}

/// <summary>Records a new version of a claim; what is null stays as it is.</summary>
/// <param name="Path">The path in the input.</param>
/// <param name="Id">The claim.</param>
public sealed record ReviseClaimDraft(IReadOnlyList<string> Path, string Id) : ChangeDraft(Path)
{
    /// <summary>All qualifiers of the new version.</summary>
    public IReadOnlyList<QualifierDraft>? Qualifiers { get; init; }

    /// <summary>The valid time in EDTF.</summary>
    public Given<string?>? ValidTime { get; init; }

    /// <summary>The status.</summary>
    public ClaimStatus? Status { get; init; }

    /// <summary>The rank.</summary>
    public ClaimRank? Rank { get; init; }

    /// <summary>The reason for the rank.</summary>
    public Given<string?>? RankReason { get; init; }

    /// <summary>The claim that this one replaces.</summary>
    public Given<string?>? Supersedes { get; init; }
}

/// <summary>
/// Adds a claim that replaces another one, which becomes <see cref="ClaimStatus.Superseded"/>. What is null is taken
/// from the replaced claim.
/// </summary>
/// <param name="Path">The path in the input.</param>
/// <param name="Claim">The claim to replace.</param>
/// <param name="Id">The id of the new claim; null for one that follows from the content.</param>
public sealed record ReplaceClaimDraft(IReadOnlyList<string> Path, string Claim, string? Id) : ChangeDraft(Path)
{
    /// <summary>The predicate.</summary>
    public Predicate? Predicate { get; init; }

    /// <summary>The object or value.</summary>
    public ValueDraft? Object { get; init; }

    /// <summary>The qualifiers.</summary>
    public IReadOnlyList<QualifierDraft>? Qualifiers { get; init; }

    /// <summary>The valid time in EDTF.</summary>
    public Given<string?>? ValidTime { get; init; }

    /// <summary>The status of the new claim.</summary>
    public ClaimStatus Status { get; init; } = ClaimStatus.Accepted;

    /// <summary>The rank of the new claim.</summary>
    public ClaimRank Rank { get; init; } = ClaimRank.Normal;

    /// <summary>The reason for the rank.</summary>
    public string? RankReason { get; init; }

    /// <summary>The evidence for and against the new claim.</summary>
    public IReadOnlyList<EvidenceDraft> Evidence { get; init; } = [];
}

/// <summary>Adds evidence to a claim.</summary>
/// <param name="Path">The path in the input.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Evidence">The evidence.</param>
public sealed record AddEvidenceDraft(
    IReadOnlyList<string> Path, string Claim, EvidenceDraft Evidence) : ChangeDraft(Path);
