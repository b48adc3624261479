namespace DiploGraph.Graph.Quotes;

/// <summary>
/// Enumerates the hashes of each three consecutive letters or digits of a text. It skips white space, punctuation and
/// everything else that copying may change.
/// </summary>
/// <param name="folded">The text in its normalised form.</param>
internal ref struct TrigramHasher(ReadOnlySpan<char> folded)
{
    private readonly ReadOnlySpan<char> _folded = folded;
    private int _at;
    private int _count;
    private ulong _last;

    /// <summary>The hash. Its upper bits are mixed best.</summary>
    public ulong Current { get; private set; }

    public bool MoveNext()
    {
        while (_at < _folded.Length)
        {
            // Each half of a surrogate pair counts as a letter, because every copy of the text contains both halves.
            var character = _folded[_at++];
            if (!char.IsLetterOrDigit(character) && !char.IsSurrogate(character))
            {
                continue;
            }

            _last = ((_last << 16) | character) & 0xFFFF_FFFF_FFFF;
            if (++_count >= 3)
            {
                // Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
                Current = _last * 0x9E37_79B9_7F4A_7C15;
                return true;
            }
        }

        return false;
    }
}
