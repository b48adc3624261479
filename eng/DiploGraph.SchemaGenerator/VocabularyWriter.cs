using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.SchemaGenerator;

/// <summary>
/// Writes the closed word lists of the model as a JSON schema, which <c>schema/seed.schema.json</c> refers to.
/// </summary>
internal static class VocabularyWriter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Returns the text of the file.</summary>
    public static string Write()
    {
        var lists = new JsonObject { ["predicate"] = Words(PredicateTable.All.Select(predicate => predicate.Name)) };
        var qualifiers = PredicateTable.All
            .SelectMany(predicate => predicate.Qualifiers)
            .Where(qualifier => qualifier.Tokens.Count > 0)
            .DistinctBy(qualifier => qualifier.Key)
            .OrderBy(qualifier => qualifier.Key);
        foreach (var qualifier in qualifiers)
        {
            lists[qualifier.Name] = Words(qualifier.Tokens);
        }

        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "vocabulary.schema.json",
            ["title"] = "DiploGraph vocabulary",
            ["description"] = "The predicates, and the values that qualifiers can have. "
                + $"Generated from the model by: {GeneratedFiles.Command}",
            ["$defs"] = lists,
        }.ToJsonString(Options) + "\n";
    }

    private static JsonObject Words(IEnumerable<string> words) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]),
    };
}
