using System.Numerics;
using System.Text;
using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Names;
using DiploGraph.Graph.Names.Scripts;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// The distinct words of all names, each with its sounds and a bit mask of its letters. The mask lets a scan skip
/// nearly all words that cannot match without reading them. Supports one writer and any number of readers.
/// </summary>
internal sealed class WordTable
{
    private const int LetterBits = 56;
    private const int LengthShift = 58;
    private const int MaxMarkedLength = 63;
    private const ulong Letters = (1UL << LetterBits) - 1;

    private readonly Arena<byte> _texts = new(unitShift: 2);
    private readonly Utf8Index _words;
    private readonly Column<ulong> _marks = new();
    private readonly Column<uint> _sounds = new();
    private readonly Utf8Index _keys;
    private readonly HandleLists _byKey = new();
    private readonly Column<int> _keyHeads = new();

    public WordTable() => (_words, _keys) = (new Utf8Index(_texts), new Utf8Index(_texts));

    /// <summary>The number of words. For the writer only.</summary>
    public int Count => _words.Count;

    public int Find(string word) => _words.Find(word);

    public int GetOrAdd(NameWord word)
    {
        var known = _words.Find(word.Text);
        if (known >= 0)
        {
            return known;
        }

        _marks.Add(MarkOf(word.Text) | ((ulong)word.Vowels << LetterBits));
        _sounds.Add(word.Sounds.IsEmpty ? 0 : PayloadEncoding.StoreText(_texts, word.Sounds));
        var number = _words.Add(Encoding.UTF8.GetBytes(word.Text));
        foreach (var key in word.SoundKeys)
        {
            var keyNumber = _keys.Find(key);
            if (keyNumber < 0)
            {
                _keyHeads.Add(0);
                keyNumber = _keys.Add(Encoding.UTF8.GetBytes(key));
            }

            _byKey.Append(ref _keyHeads[keyNumber], 0, number);
        }

        return number;
    }

    /// <summary>
    /// Collects the words that may match a query word, each with the quality of the match. Considers only the first
    /// <paramref name="count"/> words of the table.
    /// </summary>
    public void Collect(QueryWord query, int count, List<(int Word, double Quality)> into)
    {
        foreach (var same in query.SameWords)
        {
            AddKnown(same, count, 0.97, into);
        }

        CollectBySounds(query, count, into);
        CollectByLetters(query, count, into);
    }

    private void AddKnown(string word, int count, double quality, List<(int Word, double Quality)> into)
    {
        if (_words.Find(word) is >= 0 and var number && number < count)
        {
            into.Add((number, quality));
        }
    }

    private void CollectBySounds(QueryWord query, int count, List<(int Word, double Quality)> into)
    {
        foreach (var key in query.Word.SoundKeys)
        {
            if (_keys.Find(key) is not (>= 0 and var keyNumber))
            {
                continue;
            }

            var run = _byKey.Read(_byKey.Find(Volatile.Read(ref _keyHeads[keyNumber]), 0));
            for (var at = 0; at < run.Count; at++)
            {
                var word = run[at];
                if (word < count
                    && query.SoundQuality(SoundsOf(word), VowelsOf(word)) is > 0 and var quality)
                {
                    into.Add((word, quality));
                }
            }
        }
    }

    private void CollectByLetters(QueryWord query, int count, List<(int Word, double Quality)> into)
    {
        var mark = MarkOf(query.Word.Text);
        var (own, length) = (mark & Letters, (int)(mark >> LengthShift));
        Span<char> text = stackalloc char[MaxMarkedLength + 1];
        for (var word = 0; word < count; word++)
        {
            var other = _marks[word];
            if (!MayMatch(query, own, length, other))
            {
                continue;
            }

            var utf8 = _words[word];
            if (utf8.Length <= text.Length
                && query.LetterQuality(text[..Encoding.UTF8.GetChars(utf8, text)]) is > 0 and var quality)
            {
                into.Add((word, quality));
            }
        }
    }

    // Each typing error removes at most one letter and adds at most one.
    private static bool MayMatch(QueryWord query, ulong own, int length, ulong mark)
    {
        var letters = mark & Letters;
        var missing = own & ~letters;
        var difference = (int)(mark >> LengthShift) - length;
        if (missing == 0 && difference >= 0 && (difference == 0 || query.MatchesParts))
        {
            return true;
        }

        // The name contains an initial instead of the word.
        if (difference + length == 1)
        {
            return (own & letters) != 0;
        }

        return Math.Abs(difference) <= query.MaxErrors
            && BitOperations.PopCount(missing) <= query.MaxErrors
            && BitOperations.PopCount(letters & ~own) <= query.MaxErrors;
    }

    private VowelUse VowelsOf(int word) => (VowelUse)((_marks[word] >> LetterBits) & 3);

    private ReadOnlySpan<byte> SoundsOf(int word) =>
        _sounds[word] is var handle && handle == 0 ? [] : PayloadEncoding.ReadText(_texts.From(handle));

    private static ulong MarkOf(ReadOnlySpan<char> word)
    {
        var mark = (ulong)Math.Min(word.Length, MaxMarkedLength) << LengthShift;
        foreach (var letter in word)
        {
            mark |= 1UL << (char.IsAsciiLetterLower(letter) ? letter - 'a' : 26 + (letter % (LetterBits - 26)));
        }

        return mark;
    }
}
