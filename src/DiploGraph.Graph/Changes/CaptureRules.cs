using System.Text;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Formats;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Changes;

/// <summary>The rules for captures. A capture with a known hash must have the same source and length.</summary>
internal sealed class CaptureRules(ValidationContext check)
{
    private static readonly EntityType[] Sources = [EntityType.Source];

    private readonly Dictionary<string, Capture> _seen = new(StringComparer.Ordinal);

    public void Check(Capture capture)
    {
        var subject = capture.Sha256;
        if (!TextFormat.IsSha256(capture.Sha256))
        {
            check.Add(subject, ChangeProblemCodes.BadHash,
                $"\"{capture.Sha256}\" is not a SHA-256 hash; 64 lower-case hexadecimal digits were expected.",
                "sha256");
            return;
        }

        if (!_seen.TryAdd(capture.Sha256, capture))
        {
            CheckSame(capture, _seen[capture.Sha256]);
        }

        if (check.FindKnownCapture(capture.Sha256) is { } known)
        {
            CheckSame(capture, known);
        }

        check.Reference(subject, "The source", capture.Source, Sources, "source");
        check.RequiredText(subject, "The media type", capture.MediaType, check.Limits.MaxLabelLength, "mediaType");
        if (capture.ByteLength < 1)
        {
            check.Add(subject, ChangeProblemCodes.BadLength,
                $"The capture has {capture.ByteLength} bytes; 1 or more were expected.", "byteLength");
        }

        if (capture.Text is { } text)
        {
            CheckText(capture, text);
        }
    }

    private void CheckSame(Capture capture, Capture other)
    {
        if (capture.Source != other.Source || capture.ByteLength != other.ByteLength)
        {
            check.Add(capture.Sha256, ChangeProblemCodes.CaptureChanged,
                $"A capture with this hash exists; it has {other.ByteLength} bytes and the source {other.Source}.",
                capture.Source != other.Source ? "source" : "byteLength");
        }
    }

    private void CheckText(Capture capture, string text)
    {
        if (check.FindEntity(capture.Source)?.Source is { Rights.MayStoreText: false })
        {
            check.Add(capture.Sha256, ChangeProblemCodes.RightsExceeded,
                $"The rights of {capture.Source} do not permit storing its text.", "text");
        }

        check.OptionalText(capture.Sha256, "The text", text, check.Limits.MaxCaptureLength, "text");
        if (text.Length > check.Limits.MaxCaptureLength || !TextFormat.IsWellFormed(text))
        {
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        if (length != capture.ByteLength || check.FindText(capture.Sha256)?.Sha256 != capture.Sha256)
        {
            check.Add(capture.Sha256, ChangeProblemCodes.BadHash,
                $"The text has {length} bytes in UTF-8; {capture.ByteLength} bytes with this hash were expected.",
                "text");
        }
    }
}
