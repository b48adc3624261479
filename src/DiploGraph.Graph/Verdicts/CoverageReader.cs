using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts;

/// <summary>Finds the datasets that cover the meetings of one of the two over the whole requested period.</summary>
internal static class CoverageReader
{
    private const int MostDatasets = 1_000;

    public static async ValueTask<IReadOnlyList<VerdictCoverage>> ReadAsync(
        IGraphSnapshot snapshot, MeetingQuestion question, CancellationToken cancellationToken)
    {
        var datasets = await snapshot.ListEntitiesAsync(
            new EntityQuery { Types = [EntityType.Dataset] }, PageRequest.First(MostDatasets), cancellationToken);
        return
        [
            .. from dataset in datasets.Items
               from coverage in dataset.Dataset?.Coverage ?? []
               where Covers(coverage, question)
               select new VerdictCoverage(dataset, coverage),
        ];
    }

    private static bool Covers(Coverage coverage, MeetingQuestion question) =>
        (coverage.Subjects.Contains(question.A.Id) || coverage.Subjects.Contains(question.B.Id))
        && (coverage.Contacts.Count == 0 || coverage.Contacts.Contains(EntityType.Meeting))
        && question.During is { } during
        && during.IsWithin(coverage.During) == Overlap.Yes;
}
