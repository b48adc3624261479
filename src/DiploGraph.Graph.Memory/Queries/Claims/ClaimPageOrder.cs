using System.Globalization;
using System.Text;
using DiploGraph.Graph.Memory.Queries.Paging;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Memory.Queries.Claims;

/// <summary>A version of a claim with its values for the sort keys, encoded as numbers.</summary>
internal readonly record struct SortedClaim(int Claim, int Version, SortNumbers Numbers);

/// <summary>The numbers for the sort keys, excluding the id. At most three keys are supported.</summary>
internal readonly record struct SortNumbers(int First, int Second = 0, int Third = 0)
{
    public int this[int index] => index switch
    {
        0 => First,
        1 => Second,
        _ => Third,
    };
}

/// <summary>The sort order of a page of claims.</summary>
internal sealed class ClaimPageOrder(SortOrder<ClaimOrder> sorting, ClaimTable claims) : IPageOrder<SortedClaim>
{
    private readonly IReadOnlyList<SortKey<ClaimOrder>> _keys = sorting.Keys;

    public int Compare(SortedClaim x, SortedClaim y)
    {
        var sign = Compare(x.Numbers, y.Numbers);
        return sign != 0 ? sign : ById(claims.CompareIds(x.Claim, y.Claim));
    }

    public Func<SortedClaim, int> ComparerTo(PageKey place)
    {
        var numbers = NumbersOf(place);
        var id = Encoding.UTF8.GetBytes(place.Id);
        return item =>
        {
            var sign = Compare(item.Numbers, numbers);
            return sign != 0 ? sign : ById(claims.Utf8Id(item.Claim).SequenceCompareTo(id));
        };
    }

    public PageKey KeyOf(SortedClaim item)
    {
        var values = new string[_keys.Count];
        for (var at = 0; at < values.Length; at++)
        {
            var number = item.Numbers[at];
            values[at] = _keys[at].By switch
            {
                ClaimOrder.Best => number.ToString(CultureInfo.InvariantCulture),
                ClaimOrder.Time => PageKeyNumbers.SortOf(number, _keys[at].Descending),
                _ => PageKeyFormat.Place(number),
            };
        }

        return sorting.KeyOf(values, claims.Id(item.Claim).Value);
    }

    private SortNumbers NumbersOf(PageKey place)
    {
        var values = sorting.ValuesOf(place);
        return new SortNumbers(NumberAt(0), NumberAt(1), NumberAt(2));

        int NumberAt(int at) => at >= values.Count ? 0 : _keys[at].By == ClaimOrder.Time
            ? PageKeyNumbers.DayNumber(values[at], _keys[at].Descending, place)
            : PageKeyNumbers.Number(values[at], place);
    }

    private int Compare(in SortNumbers x, in SortNumbers y)
    {
        for (var at = 0; at < _keys.Count; at++)
        {
            var sign = x[at].CompareTo(y[at]);
            if (sign != 0)
            {
                return _keys[at].Descending ? -sign : sign;
            }
        }

        return 0;
    }

    private int ById(int sign) => sorting.IsIdDescending ? -sign : sign;
}
