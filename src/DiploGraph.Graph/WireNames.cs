using System.Text;

namespace DiploGraph.Graph;

/// <summary>
/// Converts names of the model to the form used outside the code: <c>HoldsOffice</c> becomes <c>HOLDS_OFFICE</c>.
/// </summary>
public static class WireNames
{
    /// <summary>Returns the wire form of a PascalCase name.</summary>
    public static string Of(string pascalCase)
    {
        var text = new StringBuilder(pascalCase.Length + 4);
        foreach (var character in pascalCase)
        {
            if (char.IsAsciiLetterUpper(character) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(character));
        }

        return text.ToString();
    }
}
