using System.Diagnostics.CodeAnalysis;
using DiploGraph.Graph.Time;

namespace DiploGraph.Server.GraphQL.Scalars;

/// <summary>
/// <c>EdtfDate</c>: EDTF of the supported levels. An error contains its position in the text.
/// </summary>
internal sealed class EdtfDateCoercion : TextCoercion<EdtfTime>
{
    /// <inheritdoc/>
    protected override bool TryRead(
        string text, [NotNullWhen(true)] out EdtfTime? value, [NotNullWhen(false)] out string? error)
    {
        if (EdtfTime.TryParse(text, out value, out var fault))
        {
            error = null;
            return true;
        }

        error = new EdtfFormatException(text, fault).Message;
        return false;
    }

    /// <inheritdoc/>
    protected override string Write(EdtfTime value) => value.Text;
}
