using System.Text;
using DiploGraph.Graph.Memory.Queries.Paging;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Memory.Queries.Sources;

/// <summary>A piece of evidence with its number within the evidence of its claim.</summary>
internal readonly record struct SortedEvidence(int Evidence, int Claim, int Number);

/// <summary>The order of the evidence from a source: by claim, then by number.</summary>
internal sealed class EvidencePageOrder(ClaimTable claims) : IPageOrder<SortedEvidence>
{
    public int Compare(SortedEvidence x, SortedEvidence y)
    {
        var sign = x.Claim == y.Claim ? 0 : claims.CompareIds(x.Claim, y.Claim);
        return sign != 0 ? sign : x.Number.CompareTo(y.Number);
    }

    public Func<SortedEvidence, int> ComparerTo(PageKey place)
    {
        var id = Encoding.UTF8.GetBytes(place.Sort);
        return item =>
        {
            var sign = claims.Utf8Id(item.Claim).SequenceCompareTo(id);
            return sign != 0 ? sign : string.CompareOrdinal(PageKeyFormat.Number(item.Number), place.Id);
        };
    }

    public PageKey KeyOf(SortedEvidence item) => new(claims.Id(item.Claim).Value, PageKeyFormat.Number(item.Number));
}
