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
            check.Add(subject, ChangeProblemCodes.MissingId, "An entity has no id.");
            return;
        }

        if (!_seen.Add(entity.Id))
        {
            check.Add(subject, ChangeProblemCodes.Duplicate, "The entity occurs more than once in the change set.");
        }

        check.RequiredText(subject, "The label", entity.Label, check.Limits.MaxLabelLength);
        check.OptionalText(subject, "The disambiguation", entity.Disambiguation, check.Limits.MaxNoteLength);
        Belongs(entity, entity.Source is not null, EntityType.Source, "source description");
        Belongs(entity, entity.Dataset is not null, EntityType.Dataset, "dataset description");
        if (entity.Source is { } source)
        {
            CheckSource(entity.Id, source);
        }

        if (entity.Dataset is { } dataset)
        {
            CheckDataset(subject, dataset);
        }
    }

    private void Belongs(Entity entity, bool isThere, EntityType type, string what)
    {
        if (isThere != (entity.Type == type))
        {
            check.Add(entity.Id.Value, ChangeProblemCodes.WrongDescription,
                isThere ? $"Only a {type.Prefix()} can have a {what}." : $"The {what} is missing.");
        }
    }

    private void CheckSource(EntityId id, SourceDescription source)
    {
        var subject = id.Value;
        var max = check.Limits.MaxLabelLength;
        check.Member(subject, "The kind", source.Kind);
        check.RequiredText(subject, "The title", source.Title, max);
        check.OptionalText(subject, "The publisher", source.Publisher, max);
        check.OptionalText(subject, "The credit", source.Credit, max);
        check.OptionalText(subject, "The basis of the date", source.PublishedBasis, check.Limits.MaxNoteLength);
        check.Language(subject, source.Language);
        CheckUrl(subject, source.Url);
        CheckRights(subject, source.Rights);
        if (source.Reliability is not (null or (>= 'A' and <= 'F')))
        {
            check.Add(subject, ChangeProblemCodes.BadValue,
                $"The reliability is {source.Reliability}; A to F were expected.");
        }

        if (source.DerivedFrom.Contains(id))
        {
            check.Add(subject, ChangeProblemCodes.RefersToItself, "The source is derived from itself.");
        }

        CheckList(subject, "The source that it is derived from", source.DerivedFrom, Sources);
        if (source.Speaks is { } speaker)
        {
            check.Reference(subject, "The body that it speaks for", speaker, Speakers);
        }
    }

    private void CheckUrl(string subject, string? url)
    {
        check.OptionalText(subject, "The URL", url, check.Limits.MaxNoteLength);
        if (url is not null && UrlFormat.FindFault(url) is { } fault)
        {
            check.Add(subject, ChangeProblemCodes.BadValue, $"\"{url}\" is not an http or https URL: {fault}.");
        }
    }

    private void CheckRights(string subject, Rights rights)
    {
        check.OptionalText(subject, "The licence", rights.License, check.Limits.MaxLabelLength);
        check.OptionalText(subject, "The attribution", rights.Attribution, check.Limits.MaxNoteLength);
        check.OptionalText(subject, "The terms", rights.Terms, check.Limits.MaxNoteLength);
        if (rights.MaxQuoteChars < 1)
        {
            check.Add(subject, ChangeProblemCodes.BadValue,
                $"The longest quote is {rights.MaxQuoteChars} characters; 1 or more were expected.");
        }
    }

    private void CheckDataset(string subject, DatasetDescription dataset)
    {
        CheckList(subject, "A source", dataset.Sources, Sources);
        foreach (var coverage in dataset.Coverage)
        {
            check.OptionalText(subject, "The note on the coverage", coverage.Note, check.Limits.MaxNoteLength);
            CheckList(subject, "The covered entity", coverage.Subjects, []);
            CheckList(subject, "The counterpart", coverage.Counterparts, Counterparts);
            CheckList(subject, "The covered place", coverage.Places, Places);
            foreach (var contact in coverage.Contacts)
            {
                if (!EntityTypes.Happenings.Contains(contact))
                {
                    check.Add(subject, ChangeProblemCodes.WrongType,
                        $"{contact} is not a kind of contact; a meeting, visit or event was expected.");
                }
            }
        }
    }

    private void CheckList(string subject, string what, IReadOnlyList<EntityId> ids, EntityType[] types)
    {
        if (ids.Count > check.Limits.MaxListedItems)
        {
            check.Add(subject, ChangeProblemCodes.BadLength,
                $"{what}: the list has {ids.Count} items; at most {check.Limits.MaxListedItems} are allowed.");
            return;
        }

        foreach (var id in ids)
        {
            check.Reference(subject, what, id, types);
        }
    }
}
