using System.Text;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Changes;

/// <summary>What a capture must satisfy; one whose hash is known must be of the same source and length.</summary>
internal sealed class CaptureRules(ValidationContext check)
{
    private static readonly EntityType[] Sources = [EntityType.Source];

    private readonly Dictionary<string, Capture> _seen = new(StringComparer.Ordinal);

    public void Check(Capture capture)
    {
        var subject = capture.Sha256;
        if (!TextFormats.IsSha256(capture.Sha256))
        {
            check.Add(subject, ChangeProblemCodes.BadHash,
                $"\"{capture.Sha256}\" is no SHA-256; 64 lower-case hexadecimal digits were expected.");
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

        check.Reference(subject, "The source", capture.Source, Sources);
        check.RequiredText(subject, "The media type", capture.MediaType, check.Limits.MaxLabelLength);
        if (capture.ByteLength < 1)
        {
            check.Add(subject, ChangeProblemCodes.BadLength, $"The capture has {capture.ByteLength} bytes.");
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
                $"The capture is known as {other.ByteLength} bytes of {other.Source}.");
        }
    }

    private void CheckText(Capture capture, string text)
    {
        if (check.FindEntity(capture.Source)?.Source is { Rights.MayStoreText: false })
        {
            check.Add(capture.Sha256, ChangeProblemCodes.RightsExceeded,
                $"The rights of {capture.Source} do not let its text be stored.");
        }

        check.OptionalText(capture.Sha256, "The text", text, check.Limits.MaxCaptureLength);
        if (text.Length > check.Limits.MaxCaptureLength || !TextFormats.IsWellFormed(text))
        {
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        if (length != capture.ByteLength || check.FindText(capture.Sha256)?.Sha256 != capture.Sha256)
        {
            check.Add(capture.Sha256, ChangeProblemCodes.BadHash,
                $"The text, {length} bytes of UTF-8, does not have this hash and {capture.ByteLength} bytes.");
        }
    }
}
