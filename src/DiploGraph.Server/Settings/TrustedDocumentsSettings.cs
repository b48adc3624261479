namespace DiploGraph.Server.Settings;

/// <summary>
/// Documents that clients may name by an id in place of sending their text (GraphQL over HTTP, appendix "Persisted
/// Documents").
/// </summary>
internal sealed record TrustedDocumentsSettings
{
    /// <summary>
    /// The folder of the documents, read at the start: one in each <c>.graphql</c> or <c>.gql</c> file, or many in a
    /// <c>.json</c> file, an object from hash to text. Relative to the current folder. Empty, the default: there are
    /// none.
    /// </summary>
    public string Folder { get; init; } = "";

    /// <summary>Whether only these documents are executed. Default false.</summary>
    public bool Only { get; init; }
}
