using System.Numerics;

namespace DiploGraph.Graph.Provenance;

/// <summary>
/// Counts independent accounts: the largest number of sources without a common origin (<see cref="OriginFinder{T}"/>).
/// </summary>
/// <remarks>
/// Two wire reports and a digest of both are two accounts; the digest alone, or with one of the reports, is one.
/// Digests of A and B, of B and C, and of C and D are two: the first and the last. A further source never lowers the
/// number, because those that were counted still have no origin in common. If connected sources were one account, a
/// digest of two would take one away.
/// </remarks>
public static class IndependentAccounts
{
    /// <summary>
    /// The number of digests that are compared with each other. Digests that share an origin with a source that has no
    /// other are not among them, nor are those with the same origins as another.
    /// </summary>
    public const int MaxDigests = 64;

    /// <summary>Counts the independent accounts.</summary>
    /// <param name="origins">
    /// The origins of each source. If more than <see cref="MaxDigests"/> digests have to be compared, the first count.
    /// </param>
    public static int Count<T>(IReadOnlyList<IReadOnlyList<T>> origins)
    {
        // Sources with a single origin can always be counted: each replaces at most one other source with this origin.
        var single = new HashSet<T>();
        var digests = 0;
        foreach (var one in origins)
        {
            if (one.Count == 1)
            {
                single.Add(one[0]);
            }
            else
            {
                digests++;
            }
        }

        return digests == 0 ? single.Count : single.Count + MostDisjoint(DigestsOf(origins, single));
    }

    private static List<HashSet<T>> DigestsOf<T>(IReadOnlyList<IReadOnlyList<T>> origins, HashSet<T> single)
    {
        var digests = new List<HashSet<T>>();
        foreach (var one in origins)
        {
            if (digests.Count < MaxDigests && !single.Overlaps(one) && !digests.Exists(other => other.SetEquals(one)))
            {
                digests.Add([.. one]);
            }
        }

        return digests;
    }

    // The size of a maximum independent set of the graph in which digests with a common origin are neighbours.
    private static int MostDisjoint<T>(List<HashSet<T>> digests)
    {
        var neighbours = digests.ConvertAll(_ => 0UL);
        for (var left = 0; left < digests.Count; left++)
        {
            for (var right = 0; right < left; right++)
            {
                if (digests[left].Overlaps(digests[right]))
                {
                    neighbours[left] |= 1UL << right;
                    neighbours[right] |= 1UL << left;
                }
            }
        }

        return MostDisjoint(neighbours, digests.Count == 64 ? ulong.MaxValue : (1UL << digests.Count) - 1);
    }

    private static int MostDisjoint(List<ulong> neighbours, ulong left)
    {
        var count = 0;
        while (left != 0)
        {
            var (fewest, most) = (-1, -1);
            for (var rest = left; rest != 0; rest &= rest - 1)
            {
                var digest = BitOperations.TrailingZeroCount(rest);
                fewest = fewest < 0 || Degree(digest) < Degree(fewest) ? digest : fewest;
                most = most < 0 || Degree(digest) > Degree(most) ? digest : most;
            }

            if (Degree(fewest) > 1)
            {
                // Either the digest with the most neighbours counts, or it does not.
                var without = left & ~(1UL << most);
                return count + Math.Max(
                    1 + MostDisjoint(neighbours, without & ~neighbours[most]), MostDisjoint(neighbours, without));
            }

            // A digest with one neighbour at most can count, because it excludes no more than the neighbour would.
            count++;
            left &= ~(neighbours[fewest] | (1UL << fewest));
        }

        return count;

        int Degree(int digest) => BitOperations.PopCount(neighbours[digest] & left);
    }
}
