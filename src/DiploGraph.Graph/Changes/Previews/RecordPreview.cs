using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Changes.Previews;

/// <summary>
/// An entity, capture, claim or piece of evidence that a change set adds or changes, as plain values.
/// </summary>
/// <param name="Kind">What happens to it.</param>
/// <param name="Type">What it is.</param>
/// <param name="Item">Its id; for a capture, the hash.</param>
/// <param name="Text">The change in a sentence.</param>
/// <param name="Before">Its parts before the change; empty if it is new.</param>
/// <param name="After">Its parts after the change.</param>
public sealed record RecordPreview(
    ChangeKind Kind,
    RecordType Type,
    string Item,
    string Text,
    IReadOnlyList<PartValue> Before,
    IReadOnlyList<PartValue> After)
{
    /// <summary>The names of the parts that change; empty if it is new.</summary>
    public IReadOnlyList<string> Changed => Kind == ChangeKind.Added ? [] : PartValue.Differences(Before, After);
}

/// <summary>What a change set can contain.</summary>
public enum RecordType
{
    /// <summary>An entity.</summary>
    Entity = 1,

    /// <summary>A capture.</summary>
    Capture,

    /// <summary>A claim.</summary>
    Claim,

    /// <summary>A piece of evidence.</summary>
    Evidence,
}

/// <summary>A part of a record, as text.</summary>
/// <param name="Part">The name of the part; the items of a list have the same name.</param>
/// <param name="Value">The value, cut off after <see cref="MaxLength"/> characters.</param>
public readonly record struct PartValue(string Part, string Value)
{
    /// <summary>The length from which a value is cut off, in UTF-16 code units.</summary>
    public const int MaxLength = 1_000;

    internal static IReadOnlyList<string> Differences(
        IReadOnlyList<PartValue> before, IReadOnlyList<PartValue> after)
    {
        var (old, current) = (before.ToLookup(it => it.Part), after.ToLookup(it => it.Part));
        return
        [
            .. before.Concat(after).Select(it => it.Part).Distinct()
                .Where(part => !old[part].SequenceEqual(current[part])),
        ];
    }
}
