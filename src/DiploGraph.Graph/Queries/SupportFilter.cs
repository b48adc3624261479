namespace DiploGraph.Graph.Queries;

/// <summary>A condition on the supporting evidence of a claim.</summary>
public sealed record SupportFilter
{
    /// <summary>
    /// The minimum number of independent accounts (<see cref="DiploGraph.Graph.Provenance.IndependentAccounts"/>); null
    /// for any number.
    /// </summary>
    public int? MinAccounts { get; init; }

    /// <summary>The maximum number of independent accounts; null for any number.</summary>
    public int? MaxAccounts { get; init; }

    /// <summary>
    /// Whether the support consists only of the parties' own accounts; null for either. This is true if there is
    /// support and each of its sources speaks for (<see cref="Entities.SourceDescription.Speaks"/>) a country or
    /// organization that is a party to the claim or is part of the same body as a party.
    /// </summary>
    /// <remarks>
    /// Parties are the claim's subject, its object and the entities of its qualifiers. If the subject or object is a
    /// happening, agreement or statement, the actors that take part in it, make the visit, sign it, say it or are party
    /// to it are parties too, with the ON_BEHALF_OF and CAPACITY of these claims. An official counts as the bodies of
    /// all offices that he or she has ever held; an office as the bodies of OFFICE_OF; an organization as itself and
    /// the bodies of PART_OF, through up to five steps.
    /// </remarks>
    public bool? IsOwnAccount { get; init; }
}
