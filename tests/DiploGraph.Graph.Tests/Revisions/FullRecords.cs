using System.Collections;
using System.Reflection;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Vocabulary;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Revisions;

/// <summary>Records with a value in every property, and copies that differ in one property each.</summary>
internal static class FullRecords
{
    // A store sets these when it reads a record.
    private static readonly string[] SetByStores =
    [
        nameof(Claim.RecordedFrom), nameof(Claim.RecordedTo), nameof(Claim.RecordedSubject),
        nameof(Claim.RecordedObject), nameof(DiploGraph.Graph.Entities.Entity.OtherIds),
    ];

    public static Entity SourceEntity { get; } = new()
    {
        Id = Id("source:a"),
        Label = "label",
        Disambiguation = "note",
        Source = new SourceDescription
        {
            Kind = SourceKind.News,
            Title = "title",
            Url = "https://example.org/",
            Publisher = "publisher",
            Credit = "credit",
            Published = EdtfTime.Parse("2022"),
            PublishedBasis = "basis",
            Language = "en",
            DerivedFrom = [Id("source:b")],
            Speaks = Id("country:jp"),
            Reliability = 'A',
            Rights = new Rights
            {
                License = "CC0-1.0", Attribution = "attribution", Terms = "terms", MayStoreText = true,
                MayRedistributeText = true, MaxQuoteChars = 7,
            },
        },
    };

    public static Entity DatasetEntity { get; } = Filled(new Entity
    {
        Id = Id("dataset:a"),
        Label = "label",
        Disambiguation = "note",
        Dataset = Filled(new DatasetDescription
        {
            Sources = [Id("source:a")],
            Coverage =
            [
                Filled(new Coverage { Subjects = [Id("country:jp")], During = EdtfTime.Parse("2022"), Note = "note" }),
            ],
        }),
    });

    public static Capture Capture { get; } = new()
    {
        Sha256 = new string('a', 64), Source = Id("source:a"), ByteLength = 7, MediaType = "text/plain",
        Retrieved = new DateOnly(2022, 8, 30), Text = "text",
    };

    public static Claim Claim { get; } = new()
    {
        Id = ClaimOf("a"),
        Subject = Id("official:a"),
        Predicate = Predicate.Name,
        Object = ClaimValue.Of(Literal.OfText("text", "en")),
        Qualifiers = new QualifierSet([new(QualifierKey.NameKind, ClaimValue.Of(Literal.OfToken(NameKind.Alias)))]),
        ValidTime = EdtfTime.Parse("2022"),
        RankReason = "reason",
        Supersedes = ClaimOf("b"),
    };

    public static Evidence Evidence { get; } = new()
    {
        Claim = ClaimOf("a"),
        Number = 1,
        Source = Id("source:a"),
        Quote = new TextQuoteSelector("exact", "before", "after"),
        Position = new TextPositionSelector(1, 6),
        CaptureSha256 = new string('a', 64),
        Language = "en",
        AttributedTo = Id("official:a"),
        Credibility = 2,
        Note = "note",
    };

    public static ChangeSet Changes { get; } = new()
    {
        Entities = [SourceEntity, DatasetEntity], Captures = [Capture], Claims = [Claim], Evidence = [Evidence],
    };

    /// <summary>Returns copies of a record, each with another value in one property, at any depth.</summary>
    public static IEnumerable<(string Path, object Copy)> Variants(object record)
    {
        foreach (var property in PropertiesOf(record.GetType()))
        {
            var value = property.GetValue(record);
            foreach (var (path, other) in Others(value, property.PropertyType))
            {
                yield return ($"{property.Name}{path}", With(record, property, other));
            }
        }
    }

    /// <summary>Returns a copy of a record with copies of all its lists and records.</summary>
    public static object DeepCopy(object record)
    {
        var copy = Clone(record);
        foreach (var property in PropertiesOf(record.GetType()))
        {
            property.SetValue(copy, property.GetValue(record) switch
            {
                IList list => ToList(list.Cast<object>().Select(item => IsRecord(item) ? DeepCopy(item) : item), list),
                { } nested when IsRecord(nested) => DeepCopy(nested),
                var other => other,
            });
        }

        return copy;
    }

    private static IEnumerable<(string Path, object? Other)> Others(object? value, Type type)
    {
        if (value is IList list)
        {
            yield return ("[]", ToList([], list));
            foreach (var (path, other) in Others(list[0], list[0]!.GetType()))
            {
                yield return ($"[0]{path}", ToList([other!], list));
            }
        }
        else if (value is not null && IsRecord(value))
        {
            foreach (var (path, copy) in Variants(value))
            {
                yield return ($".{path}", copy);
            }
        }
        else
        {
            yield return ("", Another(value, Nullable.GetUnderlyingType(type) ?? type));
        }
    }

    private static object Another(object? value, Type type) => value switch
    {
        string text => $"{text}!",
        int number => number + 1,
        long number => number + 1,
        bool flag => !flag,
        char letter => (char)(letter + 1),
        DateOnly day => day.AddDays(1),
        EdtfTime => EdtfTime.Parse("1952"),
        EntityId id => Id($"{id}-other"),
        ClaimId id => ClaimId.Parse($"{id}-other"),
        ClaimValue => ClaimValue.Of(Literal.OfText("text", "ja")),
        QualifierSet => QualifierSet.Empty,
        Enum => Enum.GetValues(type).Cast<object>().First(other => !other.Equals(value)),
        null when type.IsEnum => Enum.GetValues(type).GetValue(0)!,
        null => Activator.CreateInstance(type)!,
        _ => throw new InvalidOperationException($"{type} is not known here: add a rule for it."),
    };

    // New properties of the model get a value here, so that they take part in the tests.
    private static T Filled<T>(T record)
        where T : class
    {
        foreach (var property in PropertiesOf(typeof(T)))
        {
            var type = property.PropertyType;
            if (property.GetValue(record) is ICollection { Count: 0 } && type.IsGenericType)
            {
                var item = type.GetGenericArguments()[0];
                var items = Array.CreateInstance(item, 1);
                items.SetValue(item == typeof(EntityId) ? Id("place:a") : Enum.GetValues(item).GetValue(0), 0);
                property.SetValue(record, items);
            }
        }

        return record;
    }

    private static bool IsRecord(object value) =>
        value is not (string or EdtfTime or QualifierSet) && value.GetType().GetMethod("<Clone>$") is not null;

    private static object Clone(object record) => record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;

    private static object With(object record, PropertyInfo property, object? value)
    {
        var copy = Clone(record);
        property.SetValue(copy, value);
        return copy;
    }

    private static Array ToList(IEnumerable<object> items, IList like)
    {
        var all = items.ToArray();
        var list = Array.CreateInstance(like.Count > 0 ? like[0]!.GetType() : typeof(object), all.Length);
        Array.Copy(all, list, all.Length);
        return list;
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties().Where(property => property.CanWrite && !SetByStores.Contains(property.Name));
}
