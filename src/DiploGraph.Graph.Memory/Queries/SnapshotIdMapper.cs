using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Identity;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>Replaces recorded entity ids with canonical ids.</summary>
internal sealed class SnapshotIdMapper(IdentityMap identities, EntityTable entities)
{
    private readonly CanonicalIdMapper _mapper = new(
        id => identities.CanonicalOf(id, entities),
        id => Array.ConvertAll(identities.OthersOf(entities.Find(id)), entities.Id));

    public Claim In(Claim claim) => identities.IsNone ? claim : _mapper.Of(claim);

    public Evidence In(Evidence evidence) => identities.IsNone ? evidence : _mapper.Of(evidence);

    public Capture In(Capture capture) => identities.IsNone ? capture : _mapper.Of(capture);

    public Entity In(Entity entity) => identities.IsNone ? entity : _mapper.Of(entity);
}
