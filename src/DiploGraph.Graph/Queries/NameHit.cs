using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Names;

namespace DiploGraph.Graph.Queries;

/// <summary>An entity that may be meant by a text, by the best of its names.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Name">The name that matches.</param>
/// <param name="Match">How well, and why. <see cref="NameRanker"/> makes it, the same on every store.</param>
public sealed record NameHit(EntityId Entity, MatchedName Name, NameMatch Match) : IComparable<NameHit>
{
    /// <summary>The better first: by score, then by id; of one entity's names the label, then by the claims' ids.
    /// </summary>
    public int CompareTo(NameHit? other)
    {
        if (other is null)
        {
            return -1;
        }

        var byScore = other.Match.Score.CompareTo(Match.Score);
        if (byScore != 0 || Entity != other.Entity)
        {
            return byScore != 0 ? byScore : Entity.CompareTo(other.Entity);
        }

        return Comparer<ClaimId?>.Default.Compare(Name.Claim, other.Name.Claim);
    }
}

/// <summary>A name of an entity.</summary>
/// <param name="Text">The name as it is recorded.</param>
/// <param name="Language">Its language as a BCP 47 tag; null where none is stated.</param>
/// <param name="Kind">Its kind, such as <c>ALIAS</c> (<see cref="Predicates.Vocabulary.NameKinds"/>); null for none.
/// </param>
/// <param name="Claim">The claim that gives it; null for the label of the entity.</param>
public sealed record MatchedName(string Text, string? Language, string? Kind, ClaimId? Claim);
