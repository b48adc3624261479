using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Reverting;

/// <summary>
/// Finds which of the entities that reverted revisions added are in use: a claim that is not retracted names them, a
/// piece of evidence or a later capture comes from them, or the description of a source or dataset names them.
/// </summary>
internal sealed class EntityUses(
    IReadOnlySet<EntityId> added, RecordedChanges recorded, ClaimReversal claims, IGraphSnapshot graph)
{
    private const int PageSize = 5_000;

    private static readonly PageRequest Everything = PageRequest.First(int.MaxValue);

    private readonly Dictionary<EntityId, long> _uses = [];

    /// <summary>Returns the entities in use, each with a revision that uses it.</summary>
    public async ValueTask<IReadOnlyDictionary<EntityId, long>> FindAsync(CancellationToken cancellationToken)
    {
        if (added.Count == 0)
        {
            return _uses;
        }

        foreach (var chain in recorded.Claims.Values)
        {
            Use(claims.After(chain.Current));
        }

        foreach (var piece in claims.LeftEvidence)
        {
            Use(piece);
        }

        await FindLaterAsync(cancellationToken);
        await FindCapturesAsync(cancellationToken);
        await FindDescriptionsAsync(cancellationToken);
        return _uses;
    }

    private async ValueTask FindLaterAsync(CancellationToken cancellationToken)
    {
        EntityId[] entities = [.. added];
        var since = new RevisionQuery { Since = recorded.Revisions.Min(), Touching = entities };
        var touching = await graph.ListRevisionsAsync(since, Everything, cancellationToken);
        var query = new ChangeQuery
        {
            Revisions =
            [
                .. touching.Items.Select(revision => revision.Number).Where(it => !recorded.Revisions.Contains(it)),
            ],
            Touching = entities,
        };
        if (query.Revisions.Count == 0)
        {
            return;
        }

        var changes = await graph.ReadClaimChangesAsync(query, Everything, cancellationToken);
        var evidence = await graph.ReadEvidenceChangesAsync(query, Everything, cancellationToken);
        var pieces = evidence.SelectMany(page => page.Items).ToLookup(piece => piece.Claim);
        ClaimId[] ids =
        [
            .. changes.SelectMany(page => page.Items).Select(change => change.After.Id)
                .Concat(pieces.Select(of => of.Key)).Distinct(),
        ];
        foreach (var claim in await graph.FindClaimsAsync(ids, cancellationToken))
        {
            var after = claims.After(claim!);
            Use(after);
            foreach (var piece in after.Status == ClaimStatus.Retracted ? [] : pieces[after.Id])
            {
                Use(piece);
            }
        }
    }

    private async ValueTask FindCapturesAsync(CancellationToken cancellationToken)
    {
        EntityId[] sources = [.. added.Where(entity => entity.Type == EntityType.Source)];
        foreach (var captures in await graph.ReadCapturesAsync(sources, cancellationToken))
        {
            foreach (var capture in captures.Where(it => !recorded.Revisions.Contains(it.RecordedFrom)))
            {
                Use(capture.Source, capture.RecordedFrom);
            }
        }
    }

    // What a used source or dataset names is also in use.
    private async ValueTask FindDescriptionsAsync(CancellationToken cancellationToken)
    {
        var unused = new Dictionary<EntityId, Entity>();
        var next = new Queue<Entity>();
        await foreach (var current in ReadDescribedAsync(cancellationToken))
        {
            var after = recorded.Entities.GetValueOrDefault(current.Id)?.Target ?? current;
            if (added.Contains(after.Id) && !_uses.ContainsKey(after.Id))
            {
                unused.Add(after.Id, after);
            }
            else
            {
                next.Enqueue(after);
            }
        }

        while (next.TryDequeue(out var entity))
        {
            foreach (var named in DescriptionReferences.Of(entity))
            {
                Use(named, entity.RecordedFrom);
                if (_uses.ContainsKey(named) && unused.Remove(named, out var used))
                {
                    next.Enqueue(used);
                }
            }
        }
    }

    private async IAsyncEnumerable<Entity> ReadDescribedAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new EntityQuery { Types = [EntityType.Source, EntityType.Dataset] };
        PageKey? last = null;
        while (true)
        {
            var page = await graph.ListEntitiesAsync(query, PageRequest.First(PageSize, last), cancellationToken);
            foreach (var entity in page.Items)
            {
                yield return entity;
            }

            if (!page.HasNext)
            {
                yield break;
            }

            last = page.Keys[^1];
        }
    }

    private void Use(Claim claim)
    {
        if (claim.Status == ClaimStatus.Retracted)
        {
            return;
        }

        Use(claim.Subject, claim.RecordedFrom);
        foreach (var value in claim.Qualifiers.Select(qualifier => qualifier.Value).Append(claim.Object))
        {
            if (value.Entity is { } entity)
            {
                Use(entity, claim.RecordedFrom);
            }
        }
    }

    private void Use(Evidence piece)
    {
        Use(piece.Source, piece.RecordedFrom);
        if (piece.AttributedTo is { } actor)
        {
            Use(actor, piece.RecordedFrom);
        }
    }

    private void Use(EntityId entity, long revision)
    {
        if (added.Contains(entity))
        {
            _uses.TryAdd(entity, revision);
        }
    }
}
