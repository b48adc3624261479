namespace DiploGraph.SchemaGenerator;

/// <summary>The committed files that follow from the hand-written schema and the model.</summary>
internal static class GeneratedFiles
{
    /// <summary>The command that writes the files.</summary>
    public const string Command = "dotnet run --project eng/DiploGraph.SchemaGenerator";

    /// <summary>Generates every file.</summary>
    /// <param name="root">The root folder of the checkout.</param>
    /// <returns>The text of each file, by its path from the root.</returns>
    /// <exception cref="SchemaGenerationException">The hand-written schema is invalid or contradicts the
    /// model.</exception>
    public static IReadOnlyDictionary<string, string> Generate(string root)
    {
        var draft = SchemaSources.Read(Path.Combine(root, "schema", "types"));
        var relations = RelationReader.Read(draft);
        return new Dictionary<string, string>
        {
            ["schema/diplograph.graphql"] = SchemaWriter.Write(SchemaCompletion.Complete(draft, relations)),
            ["schema/vocabulary.schema.json"] = VocabularyWriter.Write(),
            ["src/DiploGraph.Server/Resolvers/Relations/RelationFieldRows.g.cs"] =
                RelationFieldRowsWriter.Write(relations),
        };
    }
}
