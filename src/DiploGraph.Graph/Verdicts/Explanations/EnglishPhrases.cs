using System.Globalization;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>Names, counts and lists in the form that an English sentence needs.</summary>
internal static class EnglishPhrases
{
    // Names that end in one of these words need an article: the Ministry of Defense of Japan, the White House.
    private static readonly string[] Nouns =
    [
        "Ministry", "Government", "Embassy", "Legation", "Mission", "Council", "Secretariat", "Authority", "Forces",
        "Army", "Command", "Parliament", "Administration", "Organization", "Agency", "Office", "Palace", "House",
        "Hotel", "Headquarters", "Residence", "Strip", "Bank", "East", "Delegation", "Committee", "League", "Society",
        "Union", "Nations", "States", "Kingdom", "Emirates", "Netherlands", "Philippines", "Republic", "Chamber",
        "Force", "Establishment", "Knesset", "delegation", "committee", "administration",
    ];

    private static readonly string[] Numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    // Names of buildings and sites end in one of these words.
    private static readonly string[] Spots =
    [
        "Ministry", "Embassy", "Legation", "Mission", "Secretariat", "Parliament", "Agency", "Office", "Palace",
        "House", "Hotel", "Headquarters", "Residence", "Airport", "Park", "Vashem", "Hall", "Base", "Museum",
        "Center", "Centre", "University", "Institute", "Synagogue", "Church", "Cathedral", "Mosque", "Temple",
        "Cemetery", "Memorial", "Camp", "Port", "Harbour", "Harbor", "Station", "Stadium", "Guesthouse",
        "Villa", "Castle", "Building", "Tower", "Garden", "Gardens", "Crossing", "Border", "Monument",
        "Library", "Theatre", "Theater", "Club", "School",
    ];

    /// <summary>Returns the name of an entity, with "the" if it needs one.</summary>
    public static string Of(Entity entity) => Of(entity.Id.Type, entity.Label);

    /// <summary>Returns the name of an entity of a type, with "the" if it needs one.</summary>
    public static string Of(EntityType type, string label)
    {
        if (type is not (EntityType.Country or EntityType.Organization or EntityType.Place)
            || label.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            return label;
        }

        // "Israel's Ministry" needs no article, and text in brackets is not part of the name.
        var name = label.Split(" (")[0];
        var head = name.Split(" of ")[0].Split(" for ")[0].Split(" to ")[0];
        var isNamed = head.Contains("'s ", StringComparison.Ordinal) && !head.Contains(" of ", StringComparison.Ordinal)
            && !head.StartsWith("Prime Minister", StringComparison.Ordinal);
        return !isNamed && Nouns.Contains(head.Split(' ')[^1]) ? $"the {label}" : label;
    }

    /// <summary>Whether a name is that of a building or site, which takes "at" and not "in".</summary>
    public static bool IsSpot(string label)
    {
        var name = label.Split(" (")[0];
        return Spots.Contains(name.Split(" of ")[0].Split(" for ")[0].Split(' ')[^1])
            || Spots.Contains(name.Split(' ')[^1]);
    }

    /// <summary>Returns a number in words up to nine: two, 10.</summary>
    public static string Number(int number) => number is >= 0 and < 10
        ? Numbers[number]
        : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns a number with its noun: one meeting, two meetings.</summary>
    public static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>Joins names to a list: A, B and C.</summary>
    public static string List(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
