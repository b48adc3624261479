using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Provenance;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Reads;
using DiploGraph.Server.Resolvers.Sources;

namespace DiploGraph.Server.Resolvers.Analysis;

/// <summary><c>didMeet</c>, and the number of independent sources of a claim.</summary>
internal static class VerdictResolvers
{
    private static readonly string[] Actors = ["a", "b"];

    /// <summary>Binds the fields.</summary>
    public static void Bind(ResolverMap map)
    {
        map.FieldAsync<RequestContext, MeetingVerdict>("Query.didMeet", DecideAsync);
        map.Field<MeetingVerdict, Verdict>("MeetingVerdict.verdict", static verdict => verdict.Verdict);
        map.Field<MeetingVerdict, string>(
            "MeetingVerdict.explanation",
            static verdict => string.Concat(verdict.Explanation.Select(part => part.Text)));
        map.List<MeetingVerdict, ExplanationPart>(
            "MeetingVerdict.explanationParts", static verdict => verdict.Explanation);
        map.Field<ExplanationPart, string>("ExplanationPart.text", static part => part.Text);
        map.List<ExplanationPart, Claim>("ExplanationPart.claims", static part => part.Claims);
        map.List<MeetingVerdict, VerdictMeeting>("MeetingVerdict.meetings", static verdict => verdict.Meetings);
        map.List<MeetingVerdict, Evidence>("MeetingVerdict.supporting", static verdict => verdict.Supporting);
        map.List<MeetingVerdict, Evidence>("MeetingVerdict.contradicting", static verdict => verdict.Contradicting);
        map.Field<MeetingVerdict, int>(
            "MeetingVerdict.independentSources", static verdict => verdict.IndependentSources);
        map.List<MeetingVerdict, DatasetCoverage>(
            "MeetingVerdict.coverage",
            static verdict =>
                [.. verdict.Coverage.Select(part => new DatasetCoverage(part.Dataset.Id, part.Coverage))]);

        map.Field<VerdictMeeting, Entity>("VerdictMeeting.happening", static meeting => meeting.Happening);
        map.Field<VerdictMeeting, Verdict>("VerdictMeeting.verdict", static meeting => meeting.Verdict);
        map.Field<VerdictMeeting, EdtfTime?>("VerdictMeeting.time", static meeting => meeting.Time);
        map.Field<VerdictMeeting, Claim>("VerdictMeeting.a", static meeting => meeting.A);
        map.Field<VerdictMeeting, Claim>("VerdictMeeting.b", static meeting => meeting.B);
        map.Field<VerdictMeeting, int>(
            "VerdictMeeting.independentSources", static meeting => meeting.IndependentSources);

        map.Batch<Claim, int>("Claim.independentSources", CountIndependentAsync);
    }

    private static async ValueTask<MeetingVerdict> DecideAsync(FieldContext context, RequestContext request)
    {
        var pair = await EntityArgumentReader.GetAsync(
            context, [.. Actors.Select(argument => (argument, context.Arguments.Get<string>(argument)))]);
        foreach (var (argument, actor) in Actors.Zip(pair))
        {
            if (!EntityTypes.Actors.Contains(actor.Type))
            {
                throw ApiErrors.BadInput(
                    $"Argument {argument}: {actor.Id} is not an actor; use an official, an organization or a "
                    + "country.");
            }
        }

        var (a, b) = (pair[0].Id, pair[1].Id);
        if (a == b)
        {
            throw ApiErrors.BadInput($"a and b are both {a}; they must be different.");
        }

        // Read contacts of the operation's time only; coverage of the same time decides the meaning of a missing
        // record.
        var during = context.Arguments.Get("during", request.Snapshot.ValidAt);
        return await MeetingJudge.DecideAsync(request.Snapshot, a, b, during, context.CancellationToken);
    }

    private static async ValueTask CountIndependentAsync(
        FieldContext context, ReadOnlyMemory<Claim> claims, BatchResult<int> results)
    {
        var ids = Array.ConvertAll(claims.ToArray(), claim => claim.Id);
        var evidence = await context.Snapshot().ReadEvidenceAsync(ids, context.CancellationToken);
        var sources = evidence
            .Select(pieces => pieces.Where(piece => piece.Stance == Stance.Supports))
            .Select(pieces => pieces.Select(piece => piece.Source).ToList())
            .ToList();
        var origins = await SourceOrigins.ReadAsync(
            context.Snapshot(), sources.SelectMany(of => of), context.CancellationToken);
        for (var row = 0; row < ids.Length; row++)
        {
            results[row] = origins.Count(sources[row]);
        }
    }
}
