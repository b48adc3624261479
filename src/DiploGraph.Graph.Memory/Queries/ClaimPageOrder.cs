using System.Globalization;
using System.Text;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>A version of a claim with the number that its order sorts by.</summary>
internal readonly record struct SortedClaim(int Claim, int Version, int Number);

/// <summary>The orders of claims.</summary>
internal sealed class ClaimPageOrder(ClaimOrder order, bool descending, ClaimTable claims) : IPageOrder<SortedClaim>
{
    public int Compare(SortedClaim x, SortedClaim y)
    {
        var sign = x.Number.CompareTo(y.Number);
        return Turned(sign != 0 ? sign : claims.CompareIds(x.Claim, y.Claim));
    }

    public Func<SortedClaim, int> ComparerTo(PageKey place)
    {
        var number = order switch
        {
            ClaimOrder.Best => PageKeys.Number(place),
            ClaimOrder.Time => PageKeys.DayNumber(place, descending),
            _ when place.Sort.Length > 0 => throw PageKeys.Foreign(place),
            _ => 0,
        };
        var id = Encoding.UTF8.GetBytes(place.Id);
        return item =>
        {
            var sign = item.Number.CompareTo(number);
            return Turned(sign != 0 ? sign : claims.Utf8Id(item.Claim).SequenceCompareTo(id));
        };
    }

    public PageKey KeyOf(SortedClaim item) => new(
        order switch
        {
            ClaimOrder.Best => item.Number.ToString(CultureInfo.InvariantCulture),
            ClaimOrder.Time => PageKeys.SortOf(item.Number, descending),
            _ => "",
        },
        claims.Id(item.Claim).Value);

    private int Turned(int sign) => descending ? -sign : sign;
}
