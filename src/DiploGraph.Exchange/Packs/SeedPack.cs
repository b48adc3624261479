using System.Globalization;
using DiploGraph.Exchange.Seed;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores.Json;
using DiploGraph.Graph.Time;

namespace DiploGraph.Exchange.Packs;

/// <summary>
/// The editions of a folder of seed files in a form that is read quickly. The build makes a pack of seed-data, so that
/// the first start need not parse and check its 1.5 MB of YAML. The key says which files a pack stands for.
/// </summary>
/// <param name="Key">The <see cref="SeedResult.IdempotencyKey"/> of the files.</param>
/// <param name="Editions">The <see cref="SeedResult.Editions"/> of the files.</param>
public sealed record SeedPack(string Key, IReadOnlyList<ChangeSet> Editions)
{
    // Increase it with every change to the form.
    private const int Form = 1;

    /// <summary>Writes the pack.</summary>
    public void Write(Stream stream)
    {
        using var writer = new PackWriter(stream);
        writer.Number(Form);
        writer.Text(Key);
        writer.List(Editions, edition =>
        {
            writer.List(edition.Entities, entity => Write(writer, entity));
            writer.List(edition.Captures, capture => Write(writer, capture));
            writer.List(edition.Claims, claim => Write(writer, claim));
            writer.List(edition.Evidence, evidence => Write(writer, evidence));
        });
    }

    /// <summary>Reads a pack; null if it stands for other files or was written in another form.</summary>
    /// <param name="stream">The pack.</param>
    /// <param name="key">The key of the files that it should stand for.</param>
    /// <exception cref="InvalidDataException">The pack is damaged.</exception>
    /// <exception cref="EndOfStreamException">The pack is cut off.</exception>
    public static SeedPack? Read(Stream stream, string key)
    {
        using var reader = new PackReader(stream);
        return reader.Number() == Form && reader.Text() == key
            ? new SeedPack(key, reader.List(() => ReadEdition(reader)))
            : null;
    }

    private static ChangeSet ReadEdition(PackReader reader) => new()
    {
        Entities = reader.List(() => ReadEntity(reader)),
        Captures = reader.List(() => ReadCapture(reader)),
        Claims = reader.List(() => ReadClaim(reader)),
        Evidence = reader.List(() => ReadEvidence(reader)),
    };

    private static void Write(PackWriter writer, Entity entity)
    {
        writer.Text(entity.Id.Value);
        writer.Text(entity.Label);
        writer.Text(entity.Disambiguation);
        writer.Text(DescriptionJson.Write(entity.Source));
        writer.Text(DescriptionJson.Write(entity.Dataset));
    }

    private static Entity ReadEntity(PackReader reader) => new()
    {
        Id = EntityId.Parse(reader.Text()),
        Label = reader.Text(),
        Disambiguation = reader.TextOrNull(),
        Source = DescriptionJson.ReadSource(reader.TextOrNull()),
        Dataset = DescriptionJson.ReadDataset(reader.TextOrNull()),
    };

    private static void Write(PackWriter writer, Capture capture)
    {
        writer.Text(capture.Sha256);
        writer.Text(capture.Source.Value);
        writer.Number(capture.ByteLength);
        writer.Text(capture.MediaType);
        writer.Text(capture.Retrieved?.ToString("O", CultureInfo.InvariantCulture));
        writer.Text(capture.Text);
    }

    private static Capture ReadCapture(PackReader reader) => new()
    {
        Sha256 = reader.Text(),
        Source = EntityId.Parse(reader.Text()),
        ByteLength = reader.Number(),
        MediaType = reader.Text(),
        Retrieved = reader.TextOrNull() is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null,
        Text = reader.TextOrNull(),
    };

    private static void Write(PackWriter writer, Claim claim)
    {
        writer.Text(claim.Id.Value);
        writer.Text(claim.Subject.Value);
        writer.Number((long)claim.Predicate);
        Write(writer, claim.Object);
        writer.List([.. claim.Qualifiers], qualifier =>
        {
            writer.Number((long)qualifier.Key);
            Write(writer, qualifier.Value);
        });
        writer.Text(claim.ValidTime?.Text);
        writer.Number((long)claim.Status);
        writer.Number((long)claim.Rank);
        writer.Text(claim.RankReason);
        writer.Text(claim.Supersedes?.Value);
    }

    private static Claim ReadClaim(PackReader reader) => new()
    {
        Id = ClaimId.Parse(reader.Text()),
        Subject = EntityId.Parse(reader.Text()),
        Predicate = (Predicate)reader.Int(),
        Object = ReadValue(reader),
        Qualifiers = new QualifierSet(
            reader.List(() => new Qualifier((QualifierKey)reader.Int(), ReadValue(reader)))),
        ValidTime = reader.TextOrNull() is { } time ? EdtfTime.Parse(time) : null,
        Status = (ClaimStatus)reader.Int(),
        Rank = (ClaimRank)reader.Int(),
        RankReason = reader.TextOrNull(),
        Supersedes = reader.TextOrNull() is { } superseded ? ClaimId.Parse(superseded) : null,
    };

    // An entity, or null and a literal.
    private static void Write(PackWriter writer, ClaimValue value)
    {
        writer.Text(value.Entity?.Value);
        if (value.Literal is { } literal)
        {
            writer.Number((long)literal.Kind);
            writer.Text(literal.Text);
            writer.Text(literal.Language);
        }
    }

    private static ClaimValue ReadValue(PackReader reader) => reader.TextOrNull() is { } entity
        ? ClaimValue.Of(EntityId.Parse(entity))
        : ClaimValue.Of(new Literal((LiteralKind)reader.Int(), reader.Text(), reader.TextOrNull()));

    private static void Write(PackWriter writer, Evidence evidence)
    {
        writer.Text(evidence.Claim.Value);
        writer.Number(evidence.Number);
        writer.Text(evidence.Source.Value);
        writer.Number((long)evidence.Stance);
        writer.Text(evidence.Quote?.Exact);
        writer.Text(evidence.Quote?.Prefix);
        writer.Text(evidence.Quote?.Suffix);
        writer.List<int>(
            evidence.Position is { } position ? [position.Start, position.End] : [], number => writer.Number(number));
        writer.Text(evidence.CaptureSha256);
        writer.Number((long)evidence.Verification);
        writer.Text(evidence.Language);
        writer.Text(evidence.AttributedTo?.Value);
        writer.Number(evidence.Credibility ?? 0);
        writer.Text(evidence.Note);
    }

    private static Evidence ReadEvidence(PackReader reader) => new()
    {
        Claim = ClaimId.Parse(reader.Text()),
        Number = reader.Int(),
        Source = EntityId.Parse(reader.Text()),
        Stance = (Stance)reader.Int(),
        Quote = ReadQuote(reader.TextOrNull(), reader.TextOrNull(), reader.TextOrNull()),
        Position = reader.List(reader.Int) is [var start, var end] ? new TextPositionSelector(start, end) : null,
        CaptureSha256 = reader.TextOrNull(),
        Verification = (QuoteResult)reader.Int(),
        Language = reader.TextOrNull(),
        AttributedTo = reader.TextOrNull() is { } speaker ? EntityId.Parse(speaker) : null,
        Credibility = reader.Int() is > 0 and var credibility ? credibility : null,
        Note = reader.TextOrNull(),
    };

    private static TextQuoteSelector? ReadQuote(string? exact, string? prefix, string? suffix) =>
        exact is null ? null : new TextQuoteSelector(exact, prefix, suffix);
}
