using DiploGraph.Graph.Names.Scripts;

namespace DiploGraph.Graph.Names.Phonetics;

/// <summary>
/// Rates how similar two words sound. It aligns their sounds; replacing a vowel by a vowel or a sound by one of the
/// same class is cheap. The costs are set by hand and checked by the tests with lists of names.
/// </summary>
internal static class PhoneticSimilarity
{
    private const int MaxLength = 48;

    private static readonly float[] Costs = BuildCosts(vowel: 0.35f, affricate: 0.2f);
    private static readonly float[] AbjadCosts = BuildCosts(vowel: 0.2f, affricate: 0.2f);
    private static readonly float[] StrictCosts = BuildCosts(vowel: 0.35f, affricate: 1);
    private static readonly float[] StrictAbjadCosts = BuildCosts(vowel: 0.2f, affricate: 1);

    /// <summary>Returns the similarity from 0 to 1.</summary>
    /// <param name="left">The sounds of one word.</param>
    /// <param name="right">The sounds of the other word.</param>
    /// <param name="vowels">How the scripts of the two words treat vowels, the greater of the two values.</param>
    /// <param name="isStrict">If true, s and ts are as different as p and k: Peres is not Peretz.</param>
    public static double Likeness(
        ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, VowelUse vowels, bool isStrict = false)
    {
        if (left.IsEmpty || right.IsEmpty || left.Length > MaxLength || right.Length > MaxLength)
        {
            return 0;
        }

        var costs = (isStrict, vowels) switch
        {
            (false, VowelUse.LeftOut) => AbjadCosts,
            (false, _) => Costs,
            (_, VowelUse.LeftOut) => StrictAbjadCosts,
            _ => StrictCosts,
        };
        Span<float> last = stackalloc float[MaxLength + 1];
        Span<float> row = stackalloc float[MaxLength + 1];
        last[0] = 0;
        for (var r = 1; r <= right.Length; r++)
        {
            last[r] = last[r - 1] + Gap(right, r - 1, vowels);
        }

        for (var l = 1; l <= left.Length; l++)
        {
            var gap = Gap(left, l - 1, vowels);
            row[0] = last[0] + gap;
            for (var r = 1; r <= right.Length; r++)
            {
                var exchanged = last[r - 1] + costs[(left[l - 1] << 7) | right[r - 1]];
                row[r] = Math.Min(
                    exchanged, Math.Min(last[r] + gap, row[r - 1] + Gap(right, r - 1, vowels)));
            }

            var free = last;
            last = row;
            row = free;
        }

        return 1 - (last[right.Length] / Math.Max(left.Length, right.Length));
    }

    // The cost of a sound without a counterpart.
    private static float Gap(ReadOnlySpan<byte> sounds, int at, VowelUse vowels)
    {
        var sound = sounds[at];
        var before = at > 0 ? sounds[at - 1] : (byte)' ';
        return sound switch
        {
            // Long vowels: ou, oh, uu, ei.
            (byte)'u' when before is (byte)'o' => 0.1f,
            (byte)'i' when before is (byte)'e' => 0.2f,
            (byte)'h' when PhoneticSpelling.IsVowel(before) => 0.15f,
            (byte)'h' => vowels == VowelUse.LeftOut ? 0.2f : 0.35f,
            (byte)'W' or (byte)'Y' => vowels == VowelUse.LeftOut ? 0.15f : 0.35f,
            (byte)'u' or (byte)'o' when vowels == VowelUse.Added => 0.15f,
            _ when PhoneticSpelling.IsVowel(sound) => vowels switch
            {
                VowelUse.LeftOut => 0.06f,
                VowelUse.Added => 0.35f,
                _ => 0.5f,
            },
            (byte)'t' or (byte)'d' when at + 1 < sounds.Length && sounds[at + 1] is (byte)'s' or (byte)'z' => 0.2f,
            _ => 1,
        };
    }

    private static float[] BuildCosts(float vowel, float affricate)
    {
        var costs = new float[128 * 128];
        Array.Fill(costs, 1f);
        for (var sound = 0; sound < 128; sound++)
        {
            costs[(sound << 7) | sound] = 0;
        }

        Set(costs, "aeiou", "aeiou", vowel);
        Set(costs, "W", "ou", 0.05f);
        Set(costs, "W", "aei", 0.3f);
        Set(costs, "W", "vb", 0.1f);
        Set(costs, "Y", "ie", 0.05f);
        Set(costs, "Y", "aou", 0.3f);
        Set(costs, "Y", "j", 0.15f);
        Set(costs, "h", "aeiou", 0.5f);
        Set(costs, "bpfvBP", "bpfvBP", 0.3f);
        Set(costs, "kgKGXC", "kgKGXC", 0.3f);
        Set(costs, "szSZJCjD", "szSZJCjD", 0.2f);
        Set(costs, "Z", "szS", affricate);
        Set(costs, "td", "td", 0.25f);
        Set(costs, "tT", "sSCZ", 0.4f);
        Set(costs, "lr", "lr", 0.25f);
        Set(costs, "mn", "mn", 0.5f);
        Set(costs, "B", "bv", 0);
        Set(costs, "P", "pf", 0);
        Set(costs, "v", "bf", 0.2f);
        Set(costs, "K", "k", 0);
        Set(costs, "KX", "XC", 0.1f);
        Set(costs, "Xk", "XkC", 0.15f);
        Set(costs, "XC", "h", 0.1f);
        Set(costs, "G", "g", 0);
        Set(costs, "G", "h", 0.1f);
        Set(costs, "D", "j", 0);
        Set(costs, "D", "g", 0.05f);
        Set(costs, "f", "h", 0.3f);
        return costs;
    }

    private static void Set(float[] costs, string left, string right, float cost)
    {
        foreach (var l in left)
        {
            foreach (var r in right.Where(r => r != l))
            {
                costs[(l << 7) | r] = cost;
                costs[(r << 7) | l] = cost;
            }
        }
    }
}
