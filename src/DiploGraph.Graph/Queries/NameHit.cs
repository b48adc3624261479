using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Names;

namespace DiploGraph.Graph.Queries;

/// <summary>An entity that a text may refer to, with the best of its names.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Name">The name that matches.</param>
/// <param name="Match">The quality of the match and its reasons, from <see cref="NameRanker"/>.</param>
public sealed record NameHit(EntityId Entity, MatchedName Name, NameMatch Match) : IComparable<NameHit>
{
    /// <summary>
    /// Compares two hits, better ones first: by grade, score and id. Of the names of one entity, the label comes first,
    /// then the others by the ids of their claims.
    /// </summary>
    public int CompareTo(NameHit? other)
    {
        if (other is null)
        {
            return -1;
        }

        var byMatch = NameMatch.Compare(Match, other.Match);
        if (byMatch != 0 || Entity != other.Entity)
        {
            return byMatch != 0 ? byMatch : Entity.CompareTo(other.Entity);
        }

        return Comparer<ClaimId?>.Default.Compare(Name.Claim, other.Name.Claim);
    }
}

/// <summary>A name of an entity.</summary>
/// <param name="Text">The name as it is recorded.</param>
/// <param name="Language">The language as a BCP 47 tag; null if none is stated.</param>
/// <param name="Kind">
/// The kind, such as <c>ALIAS</c> (<see cref="DiploGraph.Graph.Vocabulary.NameKind"/>); null for none.
/// </param>
/// <param name="Claim">The claim with the name; null for the label of the entity.</param>
public sealed record MatchedName(string Text, string? Language, string? Kind, ClaimId? Claim);
