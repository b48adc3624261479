using DiploGraph.Graph.Quotes;

namespace DiploGraph.Exchange.Captures;

/// <summary>A capture with its text available.</summary>
/// <param name="Text">The text.</param>
/// <param name="ByteLength">The length in bytes.</param>
internal sealed record LocalCapture(CaptureText Text, long ByteLength)
{
    /// <summary>Decodes a capture; null if the bytes are not UTF-8.</summary>
    public static LocalCapture? Decode(byte[] bytes) =>
        CaptureText.TryDecode(bytes, out var text) ? new LocalCapture(text, bytes.Length) : null;
}
