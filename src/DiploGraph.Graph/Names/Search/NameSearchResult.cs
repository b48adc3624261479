using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Names.Search;

/// <summary>What a text may mean.</summary>
/// <param name="Names">The entities, best first.</param>
/// <param name="Holders">Who held the offices among them then, by office.</param>
public sealed record NameSearchResult(
    IReadOnlyList<NameCandidate> Names, IReadOnlyDictionary<EntityId, IReadOnlyList<HeldOffice>> Holders);

/// <summary>An entity that a text may mean.</summary>
/// <param name="Hit">The entity, the name that matches, how well, and why.</param>
/// <param name="Held">Where the text names an office: that the official held it.</param>
public sealed record NameCandidate(NameHit Hit, HeldOffice? Held)
{
    /// <summary>Whether the text names the official too, and not the office alone.</summary>
    public bool IsNamed { get; init; }

    /// <summary>
    /// How many believed claims are about it, where another matches as well, and the two are ordered by that; else 0.
    /// </summary>
    public long Claims { get; init; }

    /// <summary>Why it is meant, in a sentence.</summary>
    public string Explanation => NameMatchExplainer.Of(this);
}

/// <summary>An office that somebody held at the time that is asked for.</summary>
/// <param name="Office">The office.</param>
/// <param name="Claim">The claim that says so.</param>
/// <param name="IsCertain">
/// Whether it was then whatever days the claim means; false where its bounds are too vague to tell. True where no time
/// is asked for.
/// </param>
public sealed record HeldOffice(EntityId Office, Claim Claim, bool IsCertain);
