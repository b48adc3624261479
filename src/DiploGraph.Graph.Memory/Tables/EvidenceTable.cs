using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// The evidence, linked by claim and listed by source. The table shares no text memory with the claims, so both can be
/// loaded in parallel.
/// </summary>
internal sealed class EvidenceTable(EntityTable entities, ClaimTable claims)
{
    [Flags]
    private enum OptionalFields
    {
        Quote = 1,
        Prefix = 2,
        Suffix = 4,
        Position = 8,
        Capture = 16,
        Language = 32,
        Attribution = 64,
        Credibility = 128,
        Note = 256,
    }

    private readonly Arena<byte> _texts = new(unitShift: 2);
    private readonly StringPool _words = new(new Arena<byte>(unitShift: 2));
    private readonly PayloadWriter _writer = new();

    private readonly Column<int> _claims = new();
    private readonly Column<int> _sources = new();
    private readonly Column<int> _recordedFrom = new();
    private readonly Column<uint> _payloads = new();

    // By evidence, the previous piece of the same claim plus one; by claim, the newest piece plus one; 0 for none.
    private readonly Column<int> _previous = new();
    private readonly Column<int> _newestOfClaim = new();

    private readonly HandleLists _bySource = new();
    private readonly Column<int> _sourceHeads = new();

    public int Count => _claims.Count;

    public int Claim(int evidence) => _claims[evidence];

    public int Source(int evidence) => _sources[evidence];

    public long RecordedFrom(int evidence) => _recordedFrom[evidence];

    /// <summary>Returns the number of a piece within the evidence of its claim.</summary>
    public int Number(int evidence) => (int)new PayloadReader(_texts.From(_payloads[evidence])).Number();

    /// <summary>Returns whether a piece supports its claim.</summary>
    public bool IsSupport(int evidence)
    {
        var reader = new PayloadReader(_texts.From(_payloads[evidence]));
        reader.Number();
        return (Stance)reader.Byte() == Stance.Supports;
    }

    /// <summary>Returns the quote of a piece in UTF-8; empty if it has none.</summary>
    public ReadOnlySpan<byte> ReadWords(int evidence)
    {
        var reader = new PayloadReader(_texts.From(_payloads[evidence]));
        reader.Number();
        reader.Byte();
        reader.Byte();
        return ((OptionalFields)reader.Number()).HasFlag(OptionalFields.Quote) ? reader.Utf8() : default;
    }

    public void Add(in EvidenceRow row)
    {
        _writer.Clear();
        _writer.Number((uint)row.Number);
        _writer.Byte((byte)row.Stance);
        _writer.Byte((byte)row.Verification);
        Store(row);

        _newestOfClaim.GrowTo(row.Claim + 1, 0);
        _sourceHeads.GrowTo(row.Source + 1, 0);
        _claims.Add(row.Claim);
        _recordedFrom.Add(checked((int)row.RecordedFrom));
        _payloads.Add(_writer.Store(_texts));
        _previous.Add(_newestOfClaim[row.Claim]);
        var evidence = _sources.Add(row.Source);
        Volatile.Write(ref _newestOfClaim[row.Claim], evidence + 1);
        _bySource.Append(ref _sourceHeads[row.Source], 0, evidence);
    }

    /// <summary>Grows the table so that it can be read for every claim and entity.</summary>
    public void Cover(int claimCount, int entityCount)
    {
        _newestOfClaim.GrowTo(claimCount, 0);
        _sourceHeads.GrowTo(entityCount, 0);
    }

    /// <summary>Collects the evidence of a claim that was recorded by a revision, newest first.</summary>
    public void CollectOfClaim(int claim, long revision, List<int> into)
    {
        for (var at = Volatile.Read(ref _newestOfClaim[claim]); at != 0; at = _previous[at - 1])
        {
            if (_recordedFrom[at - 1] <= revision)
            {
                into.Add(at - 1);
            }
        }
    }

    /// <summary>Collects the evidence from a source that was recorded by a revision.</summary>
    public void CollectOfSource(int source, long revision, List<int> into)
    {
        var list = _bySource.Find(Volatile.Read(ref _sourceHeads[source]), 0);
        var run = _bySource.Read(list);
        for (var at = 0; at < run.Count; at++)
        {
            if (_recordedFrom[run[at]] <= revision)
            {
                into.Add(run[at]);
            }
        }
    }

    public Evidence Read(int evidence)
    {
        var reader = new PayloadReader(_texts.From(_payloads[evidence]));
        var number = (int)reader.Number();
        var stance = (Stance)reader.Byte();
        var verification = (QuoteResult)reader.Byte();
        var has = (OptionalFields)reader.Number();
        return new Evidence
        {
            Claim = claims.Id(_claims[evidence]),
            Number = number,
            Source = entities.Id(_sources[evidence]),
            Stance = stance,
            Verification = verification,
            RecordedFrom = _recordedFrom[evidence],

            // These initializers consume the reader, so they must follow the order of storing.
            Quote = ReadQuote(ref reader, has),
            Position = has.HasFlag(OptionalFields.Position)
                ? new TextPositionSelector((int)reader.Number(), (int)reader.Number()) : null,
            CaptureSha256 = has.HasFlag(OptionalFields.Capture) ? _words[(int)reader.Number()] : null,
            Language = has.HasFlag(OptionalFields.Language) ? _words[(int)reader.Number()] : null,
            AttributedTo = has.HasFlag(OptionalFields.Attribution) ? entities.Id((int)reader.Number()) : null,
            Credibility = has.HasFlag(OptionalFields.Credibility) ? reader.Byte() : null,
            Note = has.HasFlag(OptionalFields.Note) ? reader.Text() : null,
        };
    }

    private static TextQuoteSelector? ReadQuote(ref PayloadReader reader, OptionalFields has) =>
        has.HasFlag(OptionalFields.Quote)
            ? new TextQuoteSelector(
                reader.Text(),
                has.HasFlag(OptionalFields.Prefix) ? reader.Text() : null,
                has.HasFlag(OptionalFields.Suffix) ? reader.Text() : null)
            : null;

    private void Store(in EvidenceRow row)
    {
        _writer.Number((uint)((row.HasQuote ? OptionalFields.Quote : 0) | (row.HasPrefix ? OptionalFields.Prefix : 0)
            | (row.HasSuffix ? OptionalFields.Suffix : 0) | (row.Start >= 0 ? OptionalFields.Position : 0)
            | (row.Capture.IsEmpty ? 0 : OptionalFields.Capture) | (row.Language.IsEmpty ? 0 : OptionalFields.Language)
            | (row.AttributedTo >= 0 ? OptionalFields.Attribution : 0)
            | (row.Credibility > 0 ? OptionalFields.Credibility : 0)
            | (row.HasNote ? OptionalFields.Note : 0)));
        StoreText(row.HasQuote, row.Exact);
        StoreText(row.HasPrefix, row.Prefix);
        StoreText(row.HasSuffix, row.Suffix);
        if (row.Start >= 0)
        {
            _writer.Number((uint)row.Start);
            _writer.Number((uint)row.End);
        }

        StoreWord(row.Capture);
        StoreWord(row.Language);
        if (row.AttributedTo >= 0)
        {
            _writer.Number((uint)row.AttributedTo);
        }

        if (row.Credibility > 0)
        {
            _writer.Byte((byte)row.Credibility);
        }

        StoreText(row.HasNote, row.Note);
    }

    private void StoreText(bool isPresent, ReadOnlySpan<byte> text)
    {
        if (isPresent)
        {
            _writer.Text(text);
        }
    }

    private void StoreWord(ReadOnlySpan<byte> word)
    {
        if (!word.IsEmpty)
        {
            _writer.Number((uint)_words.GetOrAdd(word));
        }
    }
}
