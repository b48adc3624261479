using System.Text;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>Makes captures of drafts, and finds the capture and the text for a quote.</summary>
internal sealed class CaptureDraftMapper(DraftContext context)
{
    private readonly Dictionary<string, Capture> _added = new(StringComparer.Ordinal);
    private readonly Dictionary<EntityId, Capture> _newest = [];
    private readonly Dictionary<string, CaptureText> _texts = new(StringComparer.Ordinal);

    /// <summary>The captures that the drafts add, in their order.</summary>
    public List<Capture> Captures { get; } = [];

    public void Map(AddCaptureDraft draft)
    {
        var text = draft.Text is null ? null : new CaptureText(draft.Text);
        var sha256 = draft.Sha256 ?? text?.Sha256;
        var length = draft.ByteLength ?? (draft.Text is null ? null : Encoding.UTF8.GetByteCount(draft.Text));
        if (sha256 is null || length is null)
        {
            context.Add(
                sha256 is null ? ChangeProblemCodes.BadHash : ChangeProblemCodes.BadLength,
                "The capture has neither a text nor a hash and a length; give text, or sha256 and byteLength.",
                draft.Path);
        }

        var source = context.Entity(draft.Source, DraftContext.Below(draft.Path, "source"), sha256);
        var retrieved = context.Day(draft.Retrieved, DraftContext.Below(draft.Path, "retrieved"), sha256);
        if (source is not { } known || sha256 is null || length is null)
        {
            return;
        }

        var capture = new Capture
        {
            Sha256 = sha256,
            Source = known,
            ByteLength = length.Value,
            MediaType = draft.MediaType,
            Retrieved = retrieved,
            Text = draft.Text,
        };
        if (!_added.TryAdd(sha256, capture))
        {
            context.Add(
                ChangeProblemCodes.Duplicate, "The request adds this capture more than once.", draft.Path, sha256);
            return;
        }

        Captures.Add(capture);
        _newest[known] = capture;
        context.Paths.Add(sha256, context.Order, draft.Path);
        if (text is not null)
        {
            _texts.TryAdd(sha256, text);
        }
    }

    /// <summary>
    /// Finds the capture that a quote is from: the named one or, without a hash, the one that the drafts add, else the
    /// one that was recorded last. Captures with a text come first.
    /// </summary>
    public Capture? Find(EntityId source, string? sha256) => sha256 is not null
        ? context.Known.CapturesOf(source).FirstOrDefault(capture => capture.Sha256 == sha256)
            ?? _added.GetValueOrDefault(sha256)
        : _newest.GetValueOrDefault(source)
            ?? context.Known.CapturesOf(source)
                .OrderByDescending(capture => capture.Text is not null)
                .ThenByDescending(capture => capture.RecordedFrom)
                .ThenByDescending(capture => capture.Retrieved)
                .ThenBy(capture => capture.Sha256, StringComparer.Ordinal)
                .FirstOrDefault();

    /// <summary>Returns the text of a capture, prepared once for all quotes; null if it is not stored.</summary>
    public CaptureText? TextOf(Capture capture)
    {
        if (capture.Text is null)
        {
            return null;
        }

        if (!_texts.TryGetValue(capture.Sha256, out var text))
        {
            text = new CaptureText(capture.Text);
            _texts.Add(capture.Sha256, text);
        }

        return text;
    }
}
