using DiploGraph.Graph.Quotes;

namespace DiploGraph.Exchange.Captures;

/// <summary>A capture at hand.</summary>
/// <param name="Text">Its text.</param>
/// <param name="ByteLength">How many bytes it has.</param>
internal sealed record CaptureCopy(CaptureText Text, long ByteLength)
{
    /// <summary>The capture of some bytes, or null where they are not UTF-8.</summary>
    public static CaptureCopy? OfBytes(byte[] bytes) =>
        CaptureText.TryDecode(bytes, out var text) ? new CaptureCopy(text, bytes.Length) : null;
}
