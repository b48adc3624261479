using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Revisions;

/// <summary>
/// Computes the digest of a revision: SHA-256 over the digest of the previous revision and the author, message and
/// changes of this one, but not its time. Stores that recorded the same changes in the same order have the same
/// digests; a store that was tampered with or lost data has another digest.
/// </summary>
/// <remarks>
/// The input contains every field in the order of the model: texts as their length in UTF-8 and their bytes, numbers as
/// 8 bytes, both little-endian; null as the length or number -1; lists as their count and their items. Lone surrogates
/// count as U+FFFD.
/// </remarks>
public static class RevisionDigest
{
    /// <summary>The digest of the empty graph: the SHA-256 of no bytes.</summary>
    public const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// <summary>Returns the digest of the next revision, 64 lower-case hexadecimal digits.</summary>
    /// <param name="previous">The digest of the previous revision.</param>
    /// <param name="author">The author.</param>
    /// <param name="message">The message.</param>
    /// <param name="changes">The changes, without those that the store leaves out.</param>
    public static string Next(string previous, string author, string message, ChangeSet changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var fields = new Fields(hash);
        fields.Text(previous);
        fields.Text(author);
        fields.Text(message);
        fields.List(changes.Entities, AddEntity);
        fields.List(changes.Captures, AddCapture);
        fields.List(changes.Claims, AddClaim);
        fields.List(changes.Evidence, AddEvidence);
        return fields.Digest();
    }

    private static void AddEntity(Fields fields, Entity entity)
    {
        fields.Text(entity.Id.Value);
        fields.Text(entity.Label);
        fields.Text(entity.Disambiguation);
        fields.Number(entity.Source is null ? -1 : 1);
        if (entity.Source is { } source)
        {
            AddSource(fields, source);
        }

        fields.Number(entity.Dataset is null ? -1 : 1);
        if (entity.Dataset is { } dataset)
        {
            fields.List(dataset.Sources, AddId);
            fields.List(dataset.Coverage, AddCoverage);
        }

        // The digest of entities that are not withdrawn stays the same. No length, number or count is -2.
        if (entity.IsWithdrawn)
        {
            fields.Number(-2);
        }
    }

    private static void AddSource(Fields fields, SourceDescription source)
    {
        fields.Number((int)source.Kind);
        fields.Text(source.Title);
        fields.Text(source.Url);
        fields.Text(source.Publisher);
        fields.Text(source.Credit);
        fields.Text(source.Published?.Text);
        fields.Text(source.PublishedBasis);
        fields.Text(source.Language);
        fields.List(source.DerivedFrom, AddId);
        fields.Text(source.Speaks?.Value);
        fields.Number(source.Reliability ?? -1);
        fields.Text(source.Rights.License);
        fields.Text(source.Rights.Attribution);
        fields.Text(source.Rights.Terms);
        fields.Number(source.Rights.MayStoreText ? 1 : 0);
        fields.Number(source.Rights.MayRedistributeText ? 1 : 0);
        fields.Number(source.Rights.MaxQuoteChars ?? -1);
    }

    private static void AddCoverage(Fields fields, Coverage coverage)
    {
        fields.List(coverage.Subjects, AddId);
        fields.Text(coverage.During.Text);
        fields.List(coverage.Contacts, (into, type) => into.Number((int)type));
        fields.Text(coverage.Note);

        // Older coverage has neither; its digest stays the same.
        if (coverage.Counterparts.Count + coverage.Places.Count > 0)
        {
            fields.List(coverage.Counterparts, AddId);
            fields.List(coverage.Places, AddId);
        }
    }

    private static void AddId(Fields fields, EntityId id) => fields.Text(id.Value);

    private static void AddCapture(Fields fields, Capture capture)
    {
        fields.Text(capture.Sha256);
        fields.Text(capture.Source.Value);
        fields.Number(capture.ByteLength);
        fields.Text(capture.MediaType);
        fields.Number(capture.Retrieved?.DayNumber ?? -1);
        fields.Text(capture.Text);
    }

    private static void AddClaim(Fields fields, Claim claim)
    {
        fields.Text(claim.Id.Value);
        fields.Text(claim.Subject.Value);
        fields.Number((int)claim.Predicate);
        AddValue(fields, claim.Object);
        fields.List(claim.Qualifiers, (into, qualifier) =>
        {
            into.Number((int)qualifier.Key);
            AddValue(into, qualifier.Value);
        });
        fields.Text(claim.ValidTime?.Text);
        fields.Number((int)claim.Status);
        fields.Number((int)claim.Rank);
        fields.Text(claim.RankReason);
        fields.Text(claim.Supersedes?.Value);
    }

    private static void AddValue(Fields fields, ClaimValue value)
    {
        fields.Text(value.Entity?.Value);
        fields.Number(value.Literal is { } literal ? (int)literal.Kind : -1);
        fields.Text(value.Literal?.Text);
        fields.Text(value.Literal?.Language);
    }

    private static void AddEvidence(Fields fields, Evidence evidence)
    {
        fields.Text(evidence.Claim.Value);
        fields.Number(evidence.Number);
        fields.Text(evidence.Source.Value);
        fields.Number((int)evidence.Stance);
        fields.Text(evidence.Quote?.Exact);
        fields.Text(evidence.Quote?.Prefix);
        fields.Text(evidence.Quote?.Suffix);
        fields.Number(evidence.Position?.Start ?? -1);
        fields.Number(evidence.Position?.End ?? -1);
        fields.Text(evidence.CaptureSha256);
        fields.Number((int)evidence.Verification);
        fields.Text(evidence.Language);
        fields.Text(evidence.AttributedTo?.Value);
        fields.Number(evidence.Credibility ?? -1);
        fields.Text(evidence.Note);
    }

    /// <summary>Buffers fields and passes them to the hash in large pieces.</summary>
    private sealed class Fields(IncrementalHash hash)
    {
        private readonly byte[] _buffer = new byte[16 * 1024];
        private int _length;

        public void Number(long number)
        {
            Reserve(sizeof(long));
            BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(_length), number);
            _length += sizeof(long);
        }

        public void Text(string? text)
        {
            var length = text is null ? -1 : Encoding.UTF8.GetByteCount(text);
            Number(length);
            if (length > _buffer.Length)
            {
                Flush();
                hash.AppendData(Encoding.UTF8.GetBytes(text!));
            }
            else if (text is not null)
            {
                Reserve(length);
                _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
            }
        }

        public void List<T>(IReadOnlyCollection<T> items, Action<Fields, T> add)
        {
            Number(items.Count);
            foreach (var item in items)
            {
                add(this, item);
            }
        }

        public string Digest()
        {
            Flush();
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        private void Reserve(int length)
        {
            if (_buffer.Length - _length < length)
            {
                Flush();
            }
        }

        private void Flush()
        {
            hash.AppendData(_buffer.AsSpan(0, _length));
            _length = 0;
        }
    }
}
