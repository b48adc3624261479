using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Identity;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>Puts canonical ids in the place of those under which something was recorded.</summary>
internal sealed class SnapshotIdMapper(IdentityMap identities, EntityTable entities)
{
    private readonly CanonicalIdMapper _form = new(
        id => identities.CanonicalOf(id, entities),
        id => Array.ConvertAll(identities.OthersOf(entities.Find(id)), entities.Id));

    public Claim In(Claim claim) => identities.IsNone ? claim : _form.Of(claim);

    public Evidence In(Evidence evidence) => identities.IsNone ? evidence : _form.Of(evidence);

    public Capture In(Capture capture) => identities.IsNone ? capture : _form.Of(capture);

    public Entity In(Entity entity) => identities.IsNone ? entity : _form.Of(entity);
}
