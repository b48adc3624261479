using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Quotes.Search;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Sources;

/// <summary><c>verifyQuote</c>, and the verification of the quotes in evidence.</summary>
internal static class QuoteResolvers
{
    private static readonly string[] Attribution = ["statement", "speaker", "claim"];

    /// <summary>Binds the fields.</summary>
    public static void Bind(ResolverMap map)
    {
        map.FieldAsync<RequestContext, QuoteSearchResult>("Query.verifyQuote", VerifyAsync);
        map.Batch<Evidence, QuoteSearchResult>("Evidence.verification", ReadVerificationsAsync);

        map.Field<QuoteSearchResult, QuoteResult>("QuoteVerification.result", static search => search.Result);
        map.List<QuoteSearchResult, QuoteOccurrence>("QuoteVerification.matches", static search => search.Places);
        map.Field<QuoteSearchResult, bool>("QuoteVerification.complete", static search => search.IsComplete);
        map.Field<QuoteSearchResult, QuoteScope?>("QuoteVerification.searched", static search => search.Scope);
        map.Field<QuoteSearchResult, NearestPassage?>(
            "QuoteVerification.nearest", static search => search.Nearest);
        map.Field<QuoteScope, int>("QuoteScope.texts", static scope => scope.Texts);
        map.Field<QuoteScope, int>("QuoteScope.sourcesWithoutText", static scope => scope.SourcesWithoutText);

        EntityBindings.BindEntity<QuoteOccurrence>(map, "QuoteMatch.source", static place => place.Source);
        map.Batch<QuoteOccurrence, Capture?>("QuoteMatch.capture", static (context, places, results) =>
            ReadCapturesAsync(context, places, static place => place.CaptureSha256, results));
        map.Field<QuoteOccurrence, int?>("QuoteMatch.start", static place => place.Position?.Start);
        map.Field<QuoteOccurrence, int?>("QuoteMatch.end", static place => place.Position?.End);
        map.Field<QuoteOccurrence, string>("QuoteMatch.exact", static place => place.Exact);
        map.Field<QuoteOccurrence, string>("QuoteMatch.extent", static place => place.IsWhole ? "ALL" : "PART");
        map.List<QuoteOccurrence, QuotePart>("QuoteMatch.parts", static place => place.Parts);
        map.Field<QuoteOccurrence, QuoteResult>("QuoteMatch.result", static place => place.Result);
        EntityBindings.BindEntity<QuoteOccurrence>(
            map, "QuoteMatch.statement", static place => place.Attribution?.Statement);
        EntityBindings.BindEntity<QuoteOccurrence>(
            map, "QuoteMatch.speaker", static place => place.Attribution?.Said?.Subject);
        map.Field<QuoteOccurrence, Claim?>("QuoteMatch.claim", static place => place.Attribution?.Said);
        BindPassages(map);
    }

    private static void BindPassages(ResolverMap map)
    {
        map.Field<QuotePart, int?>("QuotePart.start", static part => part.Position?.Start);
        map.Field<QuotePart, int?>("QuotePart.end", static part => part.Position?.End);
        map.Field<QuotePart, string>("QuotePart.exact", static part => part.Exact);
        map.Field<QuotePart, QuoteResult>("QuotePart.result", static part => part.Result);

        EntityBindings.BindEntity<NearestPassage>(map, "NearestPassage.source", static passage => passage.Source);
        map.Batch<NearestPassage, Capture?>("NearestPassage.capture", static (context, passages, results) =>
            ReadCapturesAsync(context, passages, static passage => passage.CaptureSha256, results));
        map.Field<NearestPassage, int?>("NearestPassage.start", static passage => passage.Position?.Start);
        map.Field<NearestPassage, int?>("NearestPassage.end", static passage => passage.Position?.End);
        map.Field<NearestPassage, string>("NearestPassage.exact", static passage => passage.Exact);
        EntityBindings.BindEntity<NearestPassage>(
            map, "NearestPassage.statement", static passage => passage.Attribution?.Statement);
        EntityBindings.BindEntity<NearestPassage>(
            map, "NearestPassage.speaker", static passage => passage.Attribution?.Said?.Subject);
        map.List<NearestPassage, QuoteDifference>(
            "NearestPassage.differences", static passage => passage.Differences);
        map.Field<QuoteDifference, QuoteDifferenceKind>("QuoteDifference.kind", static one => one.Kind);
        map.Field<QuoteDifference, string?>("QuoteDifference.quoted", static one => one.Quoted);
        map.Field<QuoteDifference, string?>("QuoteDifference.exact", static one => one.Exact);
    }

    private static async ValueTask<QuoteSearchResult> VerifyAsync(FieldContext context, RequestContext request)
    {
        if (!QuoteProbe.TryCreate(context.Arguments.Get<string>("text"), out var words, out var error))
        {
            throw ApiErrors.BadInput($"Argument text: {error.Message}");
        }

        EntityId? source = null;
        if (context.Arguments.HasValue("source"))
        {
            var requested = await EntityArgumentReader.GetAsync(context, "source");
            source = requested.Type == EntityType.Source
                ? requested.Id
                : throw ApiErrors.BadInput($"Argument source: {requested.Id} is not a source.");
        }

        return await QuoteSearcher.FindAsync(request.Snapshot, words, source, context.CancellationToken);
    }

    private static async ValueTask ReadVerificationsAsync(
        FieldContext context, ReadOnlyMemory<Evidence> evidence, BatchResult<QuoteSearchResult> results)
    {
        var all = evidence.ToArray();
        var isAttributed = context.Selection.TryFind("matches", out var matches)
            && Array.Exists(Attribution, matches.Selection.IsSelected);
        var attributions = isAttributed
            ? await QuoteAttributionReader.ReadAsync(
                context.Snapshot(),
                Array.ConvertAll(all, piece => HasMatch(piece)
                    ? (piece.Quote!.Exact, (IReadOnlyList<ClaimId>)[piece.Claim])
                    : ("", [])),
                context.CancellationToken)
            : [];
        for (var row = 0; row < all.Length; row++)
        {
            IReadOnlyList<QuoteOccurrence> places = HasMatch(all[row])
                ? [PlaceOf(all[row], isAttributed ? attributions[row] : null)]
                : [];
            results[row] = new QuoteSearchResult(all[row].Verification, places, IsComplete: true, Scope: null);
        }
    }

    private static bool HasMatch(Evidence evidence) => evidence is { Position: not null, Quote: not null }
        && evidence.Verification is QuoteResult.Exact or QuoteResult.Normalised or QuoteResult.Ambiguous;

    private static QuoteOccurrence PlaceOf(Evidence evidence, QuoteAttribution? attribution) => new()
    {
        Source = evidence.Source,
        Position = evidence.Position,
        CaptureSha256 = evidence.CaptureSha256,
        Exact = evidence.Quote!.Exact,
        Result = evidence.Verification,
        IsWhole = true,
        Attribution = attribution,
    };

    private static async ValueTask ReadCapturesAsync<T>(
        FieldContext context, ReadOnlyMemory<T> places, Func<T, string?> hashOf, BatchResult<Capture?> results)
    {
        var hashes = places.ToArray().Select(hashOf).OfType<string>().Distinct().ToList();
        if (hashes.Count == 0)
        {
            return;
        }

        var captures = await context.Snapshot().FindCapturesAsync(hashes, context.CancellationToken);
        var byHash = hashes.Zip(captures).ToDictionary(pair => pair.First, pair => pair.Second);
        for (var row = 0; row < places.Length; row++)
        {
            results[row] = hashOf(places.Span[row]) is { } sha256 ? byHash[sha256] : null;
        }
    }
}
