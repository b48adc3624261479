using System.Globalization;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Formats;

namespace DiploGraph.Graph.Changes;

/// <summary>The rules for entities and for the descriptions of sources and datasets.</summary>
internal sealed class EntityRules(ValidationContext check)
{
    private static readonly EntityType[] Sources = [EntityType.Source];
    private static readonly EntityType[] Speakers = [EntityType.Country, EntityType.Organization];

    private static readonly EntityType[] Counterparts = [.. EntityTypes.Actors, EntityType.Office];
    private static readonly EntityType[] Places = [EntityType.Country, EntityType.Place];

    private readonly HashSet<EntityId> _seen = [];

    public void Check(Entity entity)
    {
        var subject = entity.Id.Value;
        if (subject.Length == 0)
        {
            check.Add(subject, ChangeProblemCodes.MissingId, "An entity has no id.", "id");
            return;
        }

        if (!_seen.Add(entity.Id))
        {
            check.Add(
                subject, ChangeProblemCodes.Duplicate, "The entity occurs more than once in the change set.", "id");
        }

        check.RequiredText(subject, "The label", entity.Label, check.Limits.MaxLabelLength, "label");
        check.OptionalText(
            subject, "The disambiguation", entity.Disambiguation, check.Limits.MaxNoteLength, "disambiguation");
        Belongs(entity, entity.Source is not null, EntityType.Source, "source");
        Belongs(entity, entity.Dataset is not null, EntityType.Dataset, "dataset");
        if (entity.Source is { } source)
        {
            CheckSource(entity.Id, source);
        }

        if (entity.Dataset is { } dataset)
        {
            CheckDataset(subject, dataset);
        }
    }

    private void Belongs(Entity entity, bool isThere, EntityType type, string part)
    {
        if (isThere != (entity.Type == type))
        {
            check.Add(entity.Id.Value, ChangeProblemCodes.WrongDescription,
                isThere
                    ? $"Only a {type.Prefix()} can have a {part} description."
                    : $"The {part} description is missing.",
                part);
        }
    }

    private void CheckSource(EntityId id, SourceDescription source)
    {
        var subject = id.Value;
        var max = check.Limits.MaxLabelLength;
        check.Member(subject, "The kind", source.Kind, "source", "kind");
        check.RequiredText(subject, "The title", source.Title, max, "source", "title");
        check.OptionalText(subject, "The publisher", source.Publisher, max, "source", "publisher");
        check.OptionalText(subject, "The credit", source.Credit, max, "source", "credit");
        check.OptionalText(
            subject,
            "The basis of the date",
            source.PublishedBasis,
            check.Limits.MaxNoteLength,
            "source",
            "publishedBasis");
        check.Language(subject, source.Language, "source", "language");
        CheckUrl(subject, source.Url);
        CheckRights(subject, source.Rights);
        if (source.Reliability is not (null or (>= 'A' and <= 'F')))
        {
            check.Add(subject, ChangeProblemCodes.BadValue,
                $"The reliability is {source.Reliability}; A to F were expected.",
                "source",
                "reliability");
        }

        for (var i = 0; i < source.DerivedFrom.Count; i++)
        {
            if (source.DerivedFrom[i] == id)
            {
                check.Add(subject, ChangeProblemCodes.RefersToItself, "The source is derived from itself.",
                    "source", "derivedFrom", At(i));
            }
        }

        CheckList(
            subject,
            "The source that it is derived from",
            source.DerivedFrom,
            Sources,
            "source",
            "derivedFrom");
        if (source.Speaks is { } speaker)
        {
            check.Reference(subject, "The body that it speaks for", speaker, Speakers, "source", "speaks");
        }
    }

    private void CheckUrl(string subject, string? url)
    {
        check.OptionalText(subject, "The URL", url, check.Limits.MaxNoteLength, "source", "url");
        if (url is not null && UrlFormat.FindFault(url) is { } fault)
        {
            check.Add(subject, ChangeProblemCodes.BadValue, $"\"{url}\" is not an http or https URL: {fault}.",
                "source", "url");
        }
    }

    private void CheckRights(string subject, Rights rights)
    {
        var (label, note) = (check.Limits.MaxLabelLength, check.Limits.MaxNoteLength);
        check.OptionalText(subject, "The licence", rights.License, label, "source", "rights", "license");
        check.OptionalText(subject, "The attribution", rights.Attribution, note, "source", "rights", "attribution");
        check.OptionalText(subject, "The terms", rights.Terms, note, "source", "rights", "terms");
        if (rights.MaxQuoteChars < 1)
        {
            check.Add(subject, ChangeProblemCodes.BadValue,
                $"The longest quote is {rights.MaxQuoteChars} characters; 1 or more were expected.",
                "source",
                "rights",
                "maxQuoteChars");
        }
    }

    private void CheckDataset(string subject, DatasetDescription dataset)
    {
        CheckList(subject, "A source", dataset.Sources, Sources, "dataset", "sources");
        for (var i = 0; i < dataset.Coverage.Count; i++)
        {
            CheckCoverage(subject, dataset.Coverage[i], ["dataset", "coverage", At(i)]);
        }
    }

    private void CheckCoverage(string subject, Coverage coverage, ReadOnlySpan<string> part)
    {
        check.OptionalText(
            subject, "The note on the coverage", coverage.Note, check.Limits.MaxNoteLength, [.. part, "note"]);
        CheckList(subject, "The covered entity", coverage.Subjects, [], [.. part, "subjects"]);
        CheckList(subject, "The counterpart", coverage.Counterparts, Counterparts, [.. part, "counterparts"]);
        CheckList(subject, "The covered place", coverage.Places, Places, [.. part, "places"]);
        for (var i = 0; i < coverage.Contacts.Count; i++)
        {
            if (!EntityTypes.Happenings.Contains(coverage.Contacts[i]))
            {
                check.Add(subject, ChangeProblemCodes.WrongType,
                    $"{coverage.Contacts[i]} is not a kind of contact; a meeting, visit or event was expected.",
                    [.. part, "contacts", At(i)]);
            }
        }
    }

    private void CheckList(
        string subject,
        string what,
        IReadOnlyList<EntityId> ids,
        EntityType[] types,
        params ReadOnlySpan<string> part)
    {
        if (ids.Count > check.Limits.MaxListedItems)
        {
            check.Add(subject, ChangeProblemCodes.BadLength,
                $"{what}: the list has {ids.Count} items; at most {check.Limits.MaxListedItems} are allowed.",
                part);
            return;
        }

        for (var i = 0; i < ids.Count; i++)
        {
            check.Reference(subject, what, ids[i], types, [.. part, At(i)]);
        }
    }

    private static string At(int position) => position.ToString(CultureInfo.InvariantCulture);
}
