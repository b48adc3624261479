using System.Globalization;
using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>Reads the changes of a <c>ChangesInput</c>.</summary>
internal static class DraftReader
{
    /// <summary>The name of the list of changes, with which the path of each of them starts.</summary>
    public const string List = "changes";

    /// <summary>Reads the list.</summary>
    public static IReadOnlyList<ChangeDraft> Read(InputObject input) =>
        [.. input.Objects(List)!.Select((change, index) => ReadChange(change, index))];

    private static ChangeDraft ReadChange(InputObject change, int index)
    {
        var (name, value) = change.Fields.First(field => field.Value is not null);
        var input = (InputObject)value!;
        string[] path = [List, index.ToString(CultureInfo.InvariantCulture), name];
        return name switch
        {
            "addEntity" => ReadEntity(path, input),
            "relabelEntity" => new RelabelEntityDraft(
                path, input.RequiredText("id"), input.Text("label"), input.GivenText("disambiguation")),
            "addSource" => ReadSource(path, input),
            "addCapture" => ReadCapture(path, input),
            "addClaim" => ReadClaim(path, input),
            "reviseClaim" or "setStanding" => ReadRevision(path, input),
            "replaceClaim" => ReadReplacement(path, input),
            "addEvidence" => new AddEvidenceDraft(
                path, input.RequiredText("claim"), DraftPartReader.ReadPiece(input.Object("evidence")!)),
            _ => throw new InvalidOperationException($"The change {name} has no reader."),
        };
    }

    private static AddEntityDraft ReadEntity(string[] path, InputObject input) =>
        new(path, input.RequiredText("id"), input.RequiredText("label"))
        {
            Disambiguation = input.Text("disambiguation"),
            Documents = input.Texts("documents"),
            Coverage = input.Objects("coverage")?.Select(DraftPartReader.ReadCoverage).ToArray(),
        };

    private static AddSourceDraft ReadSource(string[] path, InputObject input) => new(
        path,
        input.RequiredText("id"),
        input.Token<SourceKind>("documentKind")!.Value,
        input.RequiredText("title"),
        DraftPartReader.ReadRights(input.Object("rights")!))
    {
        Label = input.Text("label"),
        Disambiguation = input.Text("disambiguation"),
        Url = input.Text("url"),
        Publisher = input.Text("publisher"),
        Credit = input.Text("credit"),
        Published = input.Text("published"),
        PublishedBasis = input.Text("publishedBasis"),
        Language = input.Text("language"),
        DerivedFrom = input.Texts("derivedFrom") ?? [],
        Speaks = input.Text("speaksFor"),
        Reliability = input.Text("reliability")?[0],
    };

    private static AddCaptureDraft ReadCapture(string[] path, InputObject input) =>
        new(path, input.RequiredText("source"), input.Text("mediaType") ?? "")
        {
            Text = input.Text("text"),
            Sha256 = input.Text("sha256"),
            ByteLength = input.Number("byteLength"),
            Retrieved = input.Text("retrieved"),
        };

    private static AddClaimDraft ReadClaim(string[] path, InputObject input) => new(
        path,
        input.Text("id"),
        input.RequiredText("subject"),
        input.Token<Predicate>("predicate")!.Value,
        DraftPartReader.ReadValue(input.Object("object")!))
    {
        Qualifiers = DraftPartReader.ReadQualifiers(input) ?? [],
        ValidTime = input.Text("validTime"),
        Status = input.Token<ClaimStatus>("status") ?? ClaimStatus.Accepted,
        Rank = input.Token<ClaimRank>("rank") ?? ClaimRank.Normal,
        RankReason = input.Text("rankReason"),
        Supersedes = input.Text("supersedes"),
        Evidence = DraftPartReader.ReadEvidence(input),
    };

    private static ReviseClaimDraft ReadRevision(string[] path, InputObject input) =>
        new(path, input.RequiredText("id"))
        {
            Qualifiers = DraftPartReader.ReadQualifiers(input),
            ValidTime = input.GivenText("validTime"),
            Status = input.Token<ClaimStatus>("status"),
            Rank = input.Token<ClaimRank>("rank"),
            RankReason = input.GivenText("rankReason"),
            Supersedes = input.GivenText("supersedes"),
        };

    private static ReplaceClaimDraft ReadReplacement(string[] path, InputObject input) =>
        new(path, input.RequiredText("claim"), input.Text("id"))
        {
            Predicate = input.Token<Predicate>("predicate"),
            Object = input.Object("object") is { } value ? DraftPartReader.ReadValue(value) : null,
            Qualifiers = DraftPartReader.ReadQualifiers(input),
            ValidTime = input.GivenText("validTime"),
            Status = input.Token<ClaimStatus>("status") ?? ClaimStatus.Accepted,
            Rank = input.Token<ClaimRank>("rank") ?? ClaimRank.Normal,
            RankReason = input.Text("rankReason"),
            Evidence = DraftPartReader.ReadEvidence(input),
        };
}
