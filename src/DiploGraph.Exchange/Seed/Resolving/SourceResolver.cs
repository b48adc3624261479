using System.Globalization;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Sources;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>Makes sources, their captures and datasets from entries.</summary>
internal sealed class SourceResolver(SeedIndex index, WordsResolver words, Problems problems)
{
    /// <summary>The source of an entry; null where it has no id or kind that can be made out.</summary>
    public Entity? Resolve(SourceEntry entry, Place place)
    {
        if (!EntityId.TryParse(entry.Id, out var id))
        {
            return null;
        }

        return new Entity
        {
            Id = id,
            Label = entry.Label ?? entry.Title ?? "",
            Disambiguation = entry.Disambiguation,
            Source = new SourceDescription
            {
                Kind = EnumTokens<SourceKind>.Parse(entry.Kind, SourceKind.Reference),
                Title = entry.Title ?? "",
                Url = entry.Url,
                Publisher = entry.Publisher,
                Credit = entry.Credit,
                Published = ClaimResolver.Time(entry.Published),
                PublishedBasis = entry.PublishedBasis,
                Language = entry.Language,
                DerivedFrom = Entities(entry.DerivedFrom, place, "derivedFrom"),
                Speaks = entry.Speaks is null ? null : index.Entity(entry.Speaks, place.Below("speaks")),
                Reliability = entry.Reliability?[0],
                Rights = Rights(entry.Rights),
            },
        };
    }

    /// <summary>The captures of a source, with their texts where these are at hand and may be stored.</summary>
    public IEnumerable<Capture> Captures(SourceInFile source)
    {
        foreach (var (i, entry) in source.Entry.Captures.Index())
        {
            if (entry.Sha256 is not { } sha256)
            {
                continue;
            }

            var copy = words.FindCapture(sha256);
            if (copy is not null && entry.Bytes is { } bytes && bytes != copy.ByteLength)
            {
                problems.Add(source.Place.At("captures", i).Below("bytes"), SeedProblemCodes.CaptureDiffers,
                    $"The capture at hand has {copy.ByteLength} bytes, not {bytes}.");
            }

            yield return new Capture
            {
                Sha256 = sha256,
                Source = source.Id,
                ByteLength = entry.Bytes ?? 0,
                MediaType = entry.MediaType ?? "",
                Retrieved = Day(entry.Retrieved),
                Text = source.Entry.Rights?.MayStoreText == true ? copy?.Text.Text : null,
            };
        }
    }

    /// <summary>The dataset of an entry; null where it has no id.</summary>
    public Entity? Resolve(DatasetEntry entry, Place place)
    {
        if (!EntityId.TryParse(entry.Id, out var id))
        {
            return null;
        }

        return new Entity
        {
            Id = id,
            Label = entry.Label ?? "",
            Disambiguation = entry.Disambiguation,
            Dataset = new DatasetDescription
            {
                Sources = Entities(entry.Sources, place, "sources"),
                Coverage =
                [
                    .. entry.Coverage.Index()
                        .Select(it => Coverage(it.Item, place.At("coverage", it.Index)))
                        .OfType<Coverage>(),
                ],
            },
        };
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private Coverage? Coverage(CoverageEntry entry, Place place) =>
        ClaimResolver.Time(entry.During) is not { } during
            ? null
            : new Coverage
            {
                Subjects = Entities(entry.Subjects, place, "subjects"),
                During = during,
                Contacts = [.. entry.Contacts.Select(it => EnumTokens<EntityType>.Parse(it, EntityType.Meeting))],
                Note = entry.Note,
            };

    private EntityId[] Entities(IReadOnlyList<string> texts, Place place, string key) =>
        [.. texts.Select((text, i) => index.Entity(text, place.At(key, i))).OfType<EntityId>()];

    private static Rights Rights(RightsEntry? entry) => new()
    {
        License = entry?.License,
        Attribution = entry?.Attribution,
        Terms = entry?.Terms,
        MayStoreText = entry?.MayStoreText ?? false,
        MayRedistributeText = entry?.MayRedistributeText ?? false,
        MaxQuoteChars = (int?)entry?.MaxQuoteChars,
    };
}
