using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Verdicts;

/// <summary>Names as they stand in an English sentence.</summary>
internal static class EnglishPhrases
{
    // Words that make a name one that has an article: the Ministry of Defense of Japan, the White House.
    private static readonly string[] Nouns =
    [
        "Ministry", "Government", "Embassy", "Legation", "Mission", "Council", "Secretariat", "Authority", "Forces",
        "Army", "Command", "Parliament", "Administration", "Organization", "Agency", "Office", "Palace", "House",
        "Hotel", "Headquarters", "Residence", "Strip", "Bank", "East", "Delegation", "Committee", "League", "Society",
        "Union", "Nations", "States", "Kingdom", "Emirates", "Netherlands", "Philippines", "Republic", "Chamber",
        "Force", "Establishment", "delegation",
    ];

    /// <summary>A name with the article that it has.</summary>
    public static string Of(Entity entity) => Of(entity.Id.Type, entity.Label);

    /// <summary>A name of something of a type, with the article that it has.</summary>
    public static string Of(EntityType type, string label)
    {
        if (type is not (EntityType.Country or EntityType.Organization or EntityType.Place)
            || label.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            return label;
        }

        // "Israel's Ministry" has its article already, and what stands in brackets is no part of the name.
        var name = label.Split(" (")[0];
        var head = name.Split(" of ")[0].Split(" for ")[0].Split(" to ")[0];
        var isNamed = head.Contains("'s ", StringComparison.Ordinal) && !head.Contains(" of ", StringComparison.Ordinal)
            && !head.StartsWith("Prime Minister", StringComparison.Ordinal);
        return !isNamed && Nouns.Contains(head.Split(' ')[^1]) ? $"the {label}" : label;
    }

    /// <summary>Whether what has such a name is a building or another spot: one is at it, and not in it.</summary>
    public static bool IsSpot(string label) => label.Contains('(', StringComparison.Ordinal)
        || Of(EntityType.Place, label) != label
        || label.Split(' ')[^1] is "Airport" or "Park" or "Vashem" or "Hall" or "Base";

    /// <summary>A number of things: one meeting, 2 meetings.</summary>
    public static string Count(int count, string one, string many) => count == 1 ? $"one {one}" : $"{count} {many}";

    /// <summary>Names in a row: A, B and C.</summary>
    public static string List(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
