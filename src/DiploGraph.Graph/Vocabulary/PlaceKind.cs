namespace DiploGraph.Graph.Vocabulary;

/// <summary>The kinds of place: the values of KIND for a place.</summary>
public static class PlaceKind
{
    /// <summary>A building.</summary>
    public const string Building = "BUILDING";

    /// <summary>A site, such as an airport, a park or a base.</summary>
    public const string Site = "SITE";

    /// <summary>A city or town.</summary>
    public const string City = "CITY";

    /// <summary>An administrative part of a country.</summary>
    public const string AdministrativeArea = "ADMINISTRATIVE_AREA";

    /// <summary>A region of the world.</summary>
    public const string Region = "REGION";

    /// <summary>A continent.</summary>
    public const string Continent = "CONTINENT";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } = [Building, Site, City, AdministrativeArea, Region, Continent];
}
