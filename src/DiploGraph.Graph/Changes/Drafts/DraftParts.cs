using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>A value that was given, even if it is null, as opposed to one that was left out.</summary>
/// <param name="Value">The value.</param>
public readonly record struct Given<T>(T Value);

/// <summary>An entity or a literal as somebody wrote it.</summary>
/// <param name="Entity">The id of the entity; null for a literal.</param>
/// <param name="Literal">The literal; null for an entity.</param>
/// <param name="Name">The name of the field in the input, such as <c>time</c>.</param>
public sealed record ValueDraft(string? Entity, Literal? Literal, string Name);

/// <summary>A qualifier as somebody wrote it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record QualifierDraft(QualifierKey Key, ValueDraft Value);

/// <summary>A part of the coverage of a dataset as somebody wrote it.</summary>
/// <param name="Subjects">The entities whose contacts are covered.</param>
/// <param name="During">The covered time in EDTF.</param>
public sealed record CoverageDraft(IReadOnlyList<string> Subjects, string During)
{
    /// <summary>Those with whom contacts are covered; empty for anyone.</summary>
    public IReadOnlyList<string> Counterparts { get; init; } = [];

    /// <summary>The covered countries and places; empty for anywhere.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The covered kinds of contact; empty for all.</summary>
    public IReadOnlyList<EntityType> Contacts { get; init; } = [];

    /// <summary>The note.</summary>
    public string? Note { get; init; }
}

/// <summary>A piece of evidence as somebody wrote it. <see cref="DraftMapper"/> looks the quote up.</summary>
/// <param name="Source">The source.</param>
public sealed record EvidenceDraft(string Source)
{
    /// <summary>The stance.</summary>
    public Stance Stance { get; init; } = Stance.Supports;

    /// <summary>The quote; null for a citation.</summary>
    public string? Exact { get; init; }

    /// <summary>The text before the quote.</summary>
    public string? Prefix { get; init; }

    /// <summary>The text after the quote.</summary>
    public string? Suffix { get; init; }

    /// <summary>The hash of the capture; null for the newest capture of the source.</summary>
    public string? Capture { get; init; }

    /// <summary>The language; null for that of the source.</summary>
    public string? Language { get; init; }

    /// <summary>The actor or statement that the source cites.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>The credibility, 1 to 6.</summary>
    public int? Credibility { get; init; }

    /// <summary>The note.</summary>
    public string? Note { get; init; }
}
