namespace DiploGraph.Server.Settings;

/// <summary>
/// The settings of trusted documents, which clients request by id instead of sending the text (GraphQL over HTTP,
/// appendix "Persisted Documents").
/// </summary>
internal sealed record TrustedDocumentsSettings
{
    /// <summary>
    /// The folder of the documents, relative to the current folder; the server reads it once, at startup. A
    /// <c>.graphql</c> or <c>.gql</c> file contains one document; a <c>.json</c> file contains an object that maps
    /// hashes to texts. Empty for no trusted documents.
    /// </summary>
    public string Folder { get; init; } = "";

    /// <summary>True if the server executes trusted documents only.</summary>
    public bool Only { get; init; }
}
