using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>Makes entities and sources of drafts.</summary>
internal sealed class EntityDraftMapper(DraftContext context)
{
    private readonly Dictionary<EntityId, Entity> _added = [];

    /// <summary>The entities that the drafts add or change, in their order.</summary>
    public List<Entity> Entities { get; } = [];

    /// <summary>Returns an entity as it will be.</summary>
    public Entity? Find(EntityId id) => _added.GetValueOrDefault(id) ?? context.Known.FindEntity(id);

    public void Map(AddEntityDraft draft)
    {
        if (FindFreeId(draft.Id, draft.Path) is not { } id)
        {
            return;
        }

        var isDataset = id.Type == EntityType.Dataset || draft.Documents is not null || draft.Coverage is not null;
        Add(draft.Path, new Entity
        {
            Id = id,
            Label = draft.Label,
            Disambiguation = draft.Disambiguation,
            Dataset = isDataset ? DatasetOf(draft, id.Value) : null,
        });
    }

    public void Map(AddSourceDraft draft)
    {
        if (FindFreeId(draft.Id, draft.Path) is not { } id)
        {
            return;
        }

        var subject = id.Value;
        Add(draft.Path, new Entity
        {
            Id = id,
            Label = draft.Label ?? draft.Title,
            Disambiguation = draft.Disambiguation,
            Source = new SourceDescription
            {
                Kind = draft.Kind,
                Title = draft.Title,
                Url = draft.Url,
                Publisher = draft.Publisher,
                Credit = draft.Credit,
                Published = context.Time(draft.Published, DraftContext.Below(draft.Path, "published"), subject),
                PublishedBasis = draft.PublishedBasis,
                Language = draft.Language,
                DerivedFrom = context.Entities(
                    draft.DerivedFrom, DraftContext.Below(draft.Path, "derivedFrom"), subject),
                Speaks = draft.Speaks is null
                    ? null
                    : context.Entity(draft.Speaks, DraftContext.Below(draft.Path, "speaksFor"), subject),
                Reliability = draft.Reliability,
                Rights = draft.Rights,
            },
        });
    }

    public void Map(RelabelEntityDraft draft)
    {
        var path = DraftContext.Below(draft.Path, "id");
        if (context.Entity(draft.Id, path, null) is not { } id)
        {
            return;
        }

        if (_added.ContainsKey(id))
        {
            Duplicate(id, path);
        }
        else if (context.Known.FindEntity(id) is not { } known)
        {
            context.UnknownEntity(draft.Id, path, id.Value);
        }
        else
        {
            context.Touch(known, path, draft);
            Relabel(draft, known);
        }
    }

    private void Relabel(RelabelEntityDraft draft, Entity known)
    {
        var changed = known with
        {
            Label = draft.Label ?? known.Label,
            Disambiguation = draft.Disambiguation is { } given ? given.Value : known.Disambiguation,
        };
        if (changed.Label == known.Label && changed.Disambiguation == known.Disambiguation)
        {
            context.Add(
                WriteErrorCodes.NoChange,
                $"{known.Id} already has this label and disambiguation.",
                draft.Path,
                known.Id.Value);
            return;
        }

        Add(draft.Path, changed);
    }

    private EntityId? FindFreeId(string text, IReadOnlyList<string> draftPath)
    {
        var path = DraftContext.Below(draftPath, "id");
        if (context.NewEntity(text, path) is not { } id)
        {
            return null;
        }

        if (_added.ContainsKey(id))
        {
            Duplicate(id, path);
            return null;
        }

        // Whoever adds a withdrawn entity again restores it.
        if (context.Known.FindEntity(id) is { IsWithdrawn: false } known)
        {
            context.Add(WriteErrorCodes.AlreadyExists,
                $"The entity {id} already exists, with the label \"{DraftContext.Cut(known.Label)}\".", path, id.Value);
            return null;
        }

        return id;
    }

    private void Duplicate(EntityId id, IReadOnlyList<string> path) => context.Add(
        ChangeProblemCodes.Duplicate, $"The request adds or changes {id} more than once.", path, id.Value);

    private void Add(IReadOnlyList<string> path, Entity entity)
    {
        _added.Add(entity.Id, entity);
        Entities.Add(entity);
        context.Paths.Add(entity.Id.Value, context.Order, path, isEntity: true);
    }

    private DatasetDescription DatasetOf(AddEntityDraft draft, string subject)
    {
        var path = DraftContext.Below(draft.Path, "coverage");
        return new DatasetDescription
        {
            Sources = context.Entities(draft.Documents ?? [], DraftContext.Below(draft.Path, "documents"), subject),
            Coverage =
            [
                .. (draft.Coverage ?? [])
                    .Select((part, at) => CoverageOf(part, DraftContext.Below(path, at), subject))
                    .OfType<Coverage>(),
            ],
        };
    }

    private Coverage? CoverageOf(CoverageDraft draft, IReadOnlyList<string> path, string subject)
    {
        var during = context.Time(draft.During, DraftContext.Below(path, "during"), subject);
        var subjects = context.Entities(draft.Subjects, DraftContext.Below(path, "subjects"), subject);
        var counterparts = context.Entities(draft.Counterparts, DraftContext.Below(path, "counterparts"), subject);
        var places = context.Entities(draft.Places, DraftContext.Below(path, "places"), subject);
        return during is null
            ? null
            : new Coverage
            {
                Subjects = subjects,
                Counterparts = counterparts,
                Places = places,
                During = during,
                Contacts = draft.Contacts,
                Note = draft.Note,
            };
    }
}
