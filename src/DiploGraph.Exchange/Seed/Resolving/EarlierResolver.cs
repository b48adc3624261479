using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Claims;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>A version of a claim that editions up to <paramref name="Until"/> have.</summary>
/// <param name="Until">The last edition with this version.</param>
/// <param name="Claim">The version, with the status that the claim has in the end.</param>
internal sealed record EarlierClaim(long Until, Claim Claim);

/// <summary>
/// Resolves the earlier versions of a claim: what it said before the sources of later editions were known. An earlier
/// version is the claim itself with other values, and without those that were not known.
/// </summary>
internal sealed class EarlierResolver(ClaimResolver claims, SeedProblemList problems)
{
    private const string ValidTime = "validTime";

    /// <summary>Returns the earlier versions of a claim, oldest first.</summary>
    public IReadOnlyList<EarlierClaim> Resolve(ClaimEntry entry, SeedLocation location)
    {
        var versions = new List<EarlierClaim>();
        foreach (var (i, earlier) in entry.Earlier.Index())
        {
            var at = location.At("earlier", i);
            CheckWithout(entry, earlier, at);
            if (claims.Resolve(Apply(entry, earlier), at) is { } claim)
            {
                versions.Add(new EarlierClaim(earlier.Until ?? 0, claim));
            }
        }

        return [.. versions.OrderBy(version => version.Until)];
    }

    private static ClaimEntry Apply(ClaimEntry entry, EarlierEntry earlier) => entry with
    {
        ValidTime = earlier.ValidTime ?? (earlier.Without.Contains(ValidTime) ? null : entry.ValidTime),
        Qualifiers =
        [
            .. entry.Qualifiers.Where(qualifier => !earlier.Without.Contains(qualifier.Key)
                && earlier.Qualifiers.All(other => other.Key != qualifier.Key)),
            .. earlier.Qualifiers,
        ],
        Earlier = [],
    };

    private void CheckWithout(ClaimEntry entry, EarlierEntry earlier, SeedLocation location)
    {
        string[] known = [ValidTime, .. entry.Qualifiers.Select(qualifier => qualifier.Key)];
        foreach (var (i, name) in earlier.Without.Index().Where(pair => !known.Contains(pair.Item)))
        {
            problems.Add(location.At("without", i), SeedProblemCodes.UnknownQualifier,
                $"The claim has no {name} that an earlier version could lack.{SpellingSuggester.Hint(name, known)}");
        }
    }
}
