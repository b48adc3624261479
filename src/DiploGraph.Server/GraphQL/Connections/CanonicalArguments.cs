using System.Globalization;
using System.Text;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.Server.GraphQL.Connections;

/// <summary>
/// Writes arguments in one form, whatever form the request gave them in. A null argument and an empty filter equal an
/// absent one. The order of fields and list items has no effect, because every list in an argument that selects items
/// is a set.
/// </summary>
internal static class CanonicalArguments
{
    /// <summary>Returns the text of some arguments, without the ignored ones.</summary>
    public static string Write(InputObject arguments, IReadOnlySet<string> ignored)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in arguments.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            if (!ignored.Contains(name) && value is not (null or InputObject { Fields.IsEmpty: true }))
            {
                text.Append(name).Append('=').Append(Write(value)).Append('\n');
            }
        }

        return text.ToString();
    }

    // The length before each text keeps different values different.
    private static string Write(object? value) => value switch
    {
        null => "null",
        InputObject fields => "{" + string.Concat(fields.Fields
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}={Write(field.Value)};")) + "}",
        IReadOnlyList<object?> items => "[" + string.Concat(items
            .Select(Write)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(item => item + ",")) + "]",
        EdtfTime time => Write(time.Text),
        string text => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
