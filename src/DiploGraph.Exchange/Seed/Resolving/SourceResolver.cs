using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Seed.Validation;
using DiploGraph.Graph;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>Converts entries into sources with their captures, and into datasets.</summary>
internal sealed class SourceResolver(SeedIndex index, QuoteResolver quotes, SeedProblemList problems)
{
    /// <summary>Returns the source of an entry; null if its id is invalid.</summary>
    public Entity? Resolve(SourceEntry entry, SeedLocation location)
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
                Kind = EnumTokens.Parse(entry.Kind, SourceKind.Reference),
                Title = entry.Title ?? "",
                Url = entry.Url,
                Publisher = entry.Publisher,
                Credit = entry.Credit,
                Published = ClaimResolver.Time(entry.Published),
                PublishedBasis = entry.PublishedBasis,
                Language = entry.Language,
                DerivedFrom = Entities(entry.DerivedFrom, location, "derivedFrom"),
                Speaks = entry.Speaks is null ? null : index.Entity(entry.Speaks, location.Below("speaks")),
                Reliability = entry.Reliability?[0],
                Rights = Rights(entry.Rights),
            },
        };
    }

    /// <summary>Returns the captures of a source, with their texts if available and allowed to be stored.</summary>
    public IEnumerable<Capture> Captures(SourceInFile source)
    {
        foreach (var (i, entry) in source.Entry.Captures.Index())
        {
            if (entry.Sha256 is not { } sha256)
            {
                continue;
            }

            var local = quotes.FindCapture(sha256);
            if (quotes.FindCaptureFault(sha256) is { } fault)
            {
                problems.Add(source.Location.At("captures", i).Below("sha256"), SeedProblemCodes.CaptureDiffers, fault);
            }

            if (local is not null && entry.Bytes is { } bytes && bytes != local.ByteLength)
            {
                problems.Add(source.Location.At("captures", i).Below("bytes"), SeedProblemCodes.CaptureDiffers,
                    $"The available capture has {local.ByteLength} bytes, not {bytes}.");
            }

            yield return new Capture
            {
                Sha256 = sha256,
                Source = source.Id,
                ByteLength = entry.Bytes ?? 0,
                MediaType = entry.MediaType ?? "",
                Retrieved = Day(entry.Retrieved),
                Text = source.Entry.Rights?.MayStoreText == true ? local?.Text.Text : null,
            };
        }
    }

    /// <summary>Returns the dataset of an entry; null if its id is invalid.</summary>
    public Entity? Resolve(DatasetEntry entry, SeedLocation location)
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
                Sources = Entities(entry.Sources, location, "sources"),
                Coverage =
                [
                    .. entry.Coverage.Index()
                        .Select(it => Coverage(it.Item, location.At("coverage", it.Index)))
                        .OfType<Coverage>(),
                ],
            },
        };
    }

    private static DateOnly? Day(string? text) => SeedValues.TryReadDay(text, out var day) ? day : null;

    private Coverage? Coverage(CoverageEntry entry, SeedLocation location) =>
        ClaimResolver.Time(entry.During) is not { } during
            ? null
            : new Coverage
            {
                Subjects = Entities(entry.Subjects, location, "subjects"),
                Counterparts = Entities(entry.Counterparts, location, "counterparts"),
                Places = Entities(entry.Places, location, "places"),
                During = during,
                Contacts = [.. entry.Contacts.Select(it => EnumTokens.Parse(it, EntityType.Meeting))],
                Note = entry.Note,
            };

    private EntityId[] Entities(IReadOnlyList<string> texts, SeedLocation location, string key) =>
        [.. texts.Select((text, i) => index.Entity(text, location.At(key, i))).OfType<EntityId>()];

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
