using System.Text.RegularExpressions;
using DiploGraph.Graph;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Names;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Verdicts;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Server.Tests.House;

/// <summary>
/// Code names a token of the model by its constant or its enumeration value, so that the compiler finds every use.
/// </summary>
public sealed partial class VocabularyLiteralTests
{
    private const string Definitions = "src/DiploGraph.Graph/Vocabulary/";

    // The engine knows no vocabulary but GraphQL's own, such as the type ID.
    private const string Engine = "src/DiploGraph.GraphQL/";

    // Words of other vocabularies that a token happens to equal, with the file that defines them.
    private static readonly (string File, string Word)[] OtherVocabularies =
    [
        // An error code of the API.
        ("src/DiploGraph.Server/GraphQL/ApiErrorCodes.cs", "NOT_FOUND"),

        // The values of options of the command line, as its help names them.
        ("src/DiploGraph.Server/CommandLine/KeyCommandLine.cs", "NAME"),
        ("src/DiploGraph.Server/CommandLine/KeyCommandLine.cs", "ROLE"),

        // The orders of the API: "NAME_ASC", "TIME_DESC".
        ("src/DiploGraph.Server/Resolvers/Reads/OrderReader.cs", "NAME"),
        ("src/DiploGraph.Server/Resolvers/Reads/OrderReader.cs", "TIME"),
    ];

    private static readonly HashSet<string> Tokens =
    [
        .. typeof(HappeningStatus).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(HappeningStatus).Namespace && type.IsPublic)
            .SelectMany(type => (IReadOnlyList<string>)type.GetProperty("All")!.GetValue(null)!),
        .. NamesOf<Predicate>(), .. NamesOf<QualifierKey>(), .. NamesOf<LiteralKind>(), .. NamesOf<ClaimStatus>(),
        .. NamesOf<ClaimRank>(), .. NamesOf<Stance>(), .. NamesOf<QuoteResult>(), .. NamesOf<EntityType>(),
        .. NamesOf<SourceKind>(), .. NamesOf<Verdict>(), .. NamesOf<MatchReason>(),
    ];

    [Fact]
    public void The_vocabularies_are_there() => Assert.True(Tokens.Count > 200);

    [Fact]
    public void No_token_is_written_as_a_literal_outside_its_definition() =>
        Assert.Empty(
            from file in Repository.SourceFiles("src")
            where !file.Path.StartsWith(Definitions, StringComparison.Ordinal)
                && !file.Path.StartsWith(Engine, StringComparison.Ordinal)
            from line in file.Lines.Index()
            where !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from match in Quoted().Matches(line.Item)
            let word = match.Groups["word"].Value
            where Tokens.Contains(word) && !OtherVocabularies.Contains((file.Path, word))
            select $"{file}:{line.Index + 1}: {word}");

    private static IEnumerable<string> NamesOf<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(WireNames.Of);

    // A whole literal of C#, or one of Cypher or SQL within it.
    [GeneratedRegex("""(?<quote>["'])(?<word>[A-Z][A-Z0-9_]*)\k<quote>""")]
    private static partial Regex Quoted();
}
