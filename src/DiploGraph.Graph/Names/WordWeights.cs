using System.Collections.Frozen;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Names;

/// <summary>Rates how distinctive words are.</summary>
internal static class WordWeights
{
    private const double SmallWordWeight = 0.1;
    private const double ParticleWeight = 0.2;
    private const double TitleWeight = 0.05;
    private const double FillerWeight = 0.3;
    private const double InitialWeight = 0.5;

    private static readonly FrozenSet<string> SmallWords = Set(
        "of for the and to in at on by with a an de la le du des di da do dos del der den von van und et y i e の ja");

    private static readonly FrozenSet<string> Particles = Set(
        "al el ul as ash an ad ar at az ال bin bint ibn ben abu abd");

    private static readonly FrozenSet<string> Articles = Set("the a an la le el al ال der den");

    // Titles before the name of a person.
    private static readonly FrozenSet<string> Titles = Set(
        "mr mrs ms miss dr prof professor sir lord lady hon minister ministers prime foreign affairs defense defence "
        + "finance interior economy justice president vice premier chancellor secretary state general gen lt "
        + "lieutenant col colonel maj major brig brigadier adm admiral capt captain ambassador amb envoy chief "
        + "cabinet staff king queen prince princess emperor sheikh shaikh rabbi deputy former ex "
        + "then acting chairman chair speaker "
        + "director senator governor mk pm fm san sama kun sensei shri excellency national security "
        + "advisor adviser external commander attache special military under ministry trade industry");

    // Titles that say nothing about what somebody does, or does now.
    private static readonly FrozenSet<string> Courtesies = Set(
        "mr mrs ms miss dr prof professor sir lord lady hon gen general lt lieutenant col colonel maj major brig "
        + "brigadier adm admiral capt captain sheikh shaikh rabbi former ex then mk san sama kun sensei shri "
        + "excellency");

    private static readonly FrozenSet<string> Fillers = Set("affairs state republic kingdom office res");

    /// <summary>Returns the weight of a word in the name of an entity of this type.</summary>
    public static double Of(NameWord word, EntityType type) => word.Text switch
    {
        var text when SmallWords.Contains(text) => SmallWordWeight,
        var text when Particles.Contains(text) => ParticleWeight,
        var text when type == EntityType.Official && Titles.Contains(text) => TitleWeight,
        // A state minister is not the minister.
        "state" when type == EntityType.Office => 1,
        var text when Fillers.Contains(text) => FillerWeight,
        _ => word.IsInitial ? InitialWeight : 1,
    };

    /// <summary>Returns the weight of a word if the type of the entity is not known yet.</summary>
    public static double Of(NameWord word) => Of(word, EntityType.Country);

    /// <summary>True if a word is a title, which may precede the name of a person without being part of it.</summary>
    public static bool IsTitle(NameWord word) => Titles.Contains(word.Text);

    /// <summary>True if a word precedes the name of somebody's father.</summary>
    public static bool IsPatronymic(NameWord word) => word.Text is "bin" or "bint" or "ibn";

    /// <summary>True if a word is an article, with which a name may begin.</summary>
    public static bool IsArticle(NameWord word) => Articles.Contains(word.Text);

    /// <summary>True if a word is a title that names no office.</summary>
    public static bool IsCourtesy(NameWord word) => Courtesies.Contains(word.Text);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
