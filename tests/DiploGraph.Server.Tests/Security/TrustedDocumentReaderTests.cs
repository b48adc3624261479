using DiploGraph.Server.Failures;
using DiploGraph.Server.Security;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Tests.CommandLine;

namespace DiploGraph.Server.Tests.Security;

public sealed class TrustedDocumentReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public void The_id_of_a_document_follows_the_specification()
    {
        // The example of the appendix "Persisted Documents".
        Assert.Equal(
            "71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b",
            TrustedDocuments.HashOf("query($id:ID!){user(id:$id){name}}"u8));
        Assert.Equal(
            "7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e",
            TrustedDocuments.HashOf("query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}"u8));
    }

    [Fact]
    public void Without_a_folder_there_are_no_documents() =>
        Assert.False(TrustedDocumentReader.Read(new TrustedDocumentsSettings()).Supported);

    [Fact]
    public void Reads_files_of_one_document_with_and_without_the_line_break_at_their_end()
    {
        Directory.CreateDirectory(_folder.In("deeper"));
        File.WriteAllText(_folder.In("deeper/a.graphql"), "{ hello }\n");
        File.WriteAllText(_folder.In("b.GQL"), "{ world }");
        File.WriteAllText(_folder.In("README.md"), "{ nothing }");
        var documents = Read();
        Assert.True(documents.TryFind(TrustedDocuments.HashOf("{ hello }"u8), out _));
        Assert.True(documents.TryFind(TrustedDocuments.HashOf("{ hello }\n"u8), out _));
        Assert.True(documents.TryFind(TrustedDocuments.HashOf("{ world }"u8), out _));
        Assert.Equal(3, documents.Texts.Count);
    }

    [Fact]
    public void Reads_files_of_many_documents_by_their_hashes()
    {
        var (first, second) = (TrustedDocuments.HashOf("{ hello }"u8), TrustedDocuments.HashOf("{ \"é\" }"u8));
        File.WriteAllText(
            _folder.In("persisted.json"), $$"""{"{{first}}":"{ hello }","sha256:{{second}}":"{ \"\u00e9\" }"}""");
        var documents = Read();
        Assert.True(documents.TryFind(first, out _));
        Assert.True(documents.TryFind(second, out var text));
        Assert.Equal("{ \"é\" }"u8, text.Span);
    }

    [Theory]
    [InlineData("[]", "is not a JSON object that maps hashes to texts")]
    [InlineData("{", "is not a JSON object that maps hashes to texts")]
    [InlineData("""{"abc":"{ hello }"}""", "\"abc\" is not the SHA-256 of its text")]
    public void An_invalid_file_prevents_startup(string text, string message)
    {
        File.WriteAllText(_folder.In("persisted.json"), text);
        var failure = Assert.Throws<CommandFailedException>(Read);
        Assert.Equal(ExitCode.WrongUse, failure.ExitCode);
        Assert.StartsWith(
            "Invalid setting: DiploGraph:TrustedDocuments: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_prevents_startup()
    {
        var settings = new TrustedDocumentsSettings { Folder = _folder.In("nowhere") };
        var failure = Assert.Throws<CommandFailedException>(() => TrustedDocumentReader.Read(settings));
        Assert.Contains("nowhere", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_prevents_startup_if_only_trusted_documents_are_executed()
    {
        Assert.Empty(Read().Texts);
        var settings = new TrustedDocumentsSettings { Folder = _folder.Path, Only = true };
        Assert.Throws<CommandFailedException>(() => TrustedDocumentReader.Read(settings));
    }

    public void Dispose() => _folder.Dispose();

    private TrustedDocuments Read() => TrustedDocumentReader.Read(new() { Folder = _folder.Path });
}
