using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Names.Search;

/// <summary>The entities that a text may mean.</summary>
/// <param name="Names">The entities, best first.</param>
/// <param name="Holders">The holders of the offices among them at the requested time, by office.</param>
public sealed record NameSearchResult(
    IReadOnlyList<NameCandidate> Names, IReadOnlyDictionary<EntityId, IReadOnlyList<HeldOffice>> Holders)
{
    /// <summary>The entity that the text means; null if none is clear.</summary>
    public NameCandidate? Meant { get; init; }

    /// <summary>True if the text may mean several entities about equally well.</summary>
    public bool IsAmbiguous { get; init; }
}

/// <summary>An entity that a text may mean.</summary>
/// <param name="Hit">The entity with the name that matches, the score and the reasons.</param>
/// <param name="Held">The office, if the text names an office that the official held.</param>
public sealed record NameCandidate(NameHit Hit, HeldOffice? Held)
{
    /// <summary>True if the text names the official too, and not only the office.</summary>
    public bool IsNamed { get; init; }

    /// <summary>
    /// The number of believed claims about the entity if another entity has the same score, because that decides their
    /// order; otherwise 0.
    /// </summary>
    public long Claims { get; init; }

    /// <summary>A sentence that explains the match.</summary>
    public string Explanation => NameMatchExplainer.Of(this);
}

/// <summary>An office that somebody held at the requested time.</summary>
/// <param name="Office">The office.</param>
/// <param name="Claim">The claim that says so.</param>
/// <param name="IsCertain">
/// True if the term certainly includes the requested time, or if no time is requested; false if the dates of the term
/// are too vague to tell.
/// </param>
public sealed record HeldOffice(EntityId Office, Claim Claim, bool IsCertain);
