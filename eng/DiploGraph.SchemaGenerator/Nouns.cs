using System.Text;

namespace DiploGraph.SchemaGenerator;

/// <summary>Turns the names of types into English nouns for generated descriptions.</summary>
internal static class Nouns
{
    /// <summary>Returns the noun: <c>DiplomaticRelation</c> gives <c>diplomatic relation</c>.</summary>
    public static string Singular(string type)
    {
        if (type == "Evidence")
        {
            return "piece of evidence";
        }

        var text = new StringBuilder(type.Length + 4);
        foreach (var character in type)
        {
            if (char.IsAsciiLetterUpper(character) && text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(char.ToLowerInvariant(character));
        }

        return text.ToString();
    }

    /// <summary>Returns the plural: <c>Country</c> gives <c>countries</c>.</summary>
    public static string Plural(string type)
    {
        var noun = Singular(type);
        return noun.StartsWith("piece ", StringComparison.Ordinal) ? $"pieces{noun[5..]}"
            : noun is "body" ? "countries or organizations"
            : noun.EndsWith('y') ? $"{noun[..^1]}ies"
            : $"{noun}s";
    }

    /// <summary>Returns the noun after its article: <c>Official</c> gives <c>an official</c>.</summary>
    public static string WithArticle(string type)
    {
        var noun = Singular(type);
        if (noun is "body")
        {
            return "a country or organization";
        }

        return (noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + noun;
    }
}
