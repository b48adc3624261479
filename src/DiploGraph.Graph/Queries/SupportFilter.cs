namespace DiploGraph.Graph.Queries;

/// <summary>What the evidence that supports a claim must satisfy.</summary>
public sealed record SupportFilter
{
    /// <summary>
    /// The fewest independent accounts (<see cref="DiploGraph.Graph.Provenance.SourceFamilies"/>); null for any number.
    /// </summary>
    public int? MinAccounts { get; init; }

    /// <summary>The most independent accounts; null for any number.</summary>
    public int? MaxAccounts { get; init; }

    /// <summary>
    /// Whether all that supports it is the parties' own account; null for either. It is where there is support and each
    /// source of it speaks for (<see cref="Entities.SourceDescription.Speaks"/>) a country or organization that is a
    /// party to the claim, or that is a part of the same body as one.
    /// </summary>
    /// <remarks>
    /// Parties are the claim's subject, object and the entities of its qualifiers; where one of the first two is a
    /// happening, agreement or statement, also those who take part in it, visit, sign, say or are party to it, with the
    /// ON_BEHALF_OF and CAPACITY of these claims. An official counts as the bodies of the offices that he or she holds,
    /// at whatever time; an office as those of OFFICE_OF; an organization as itself and those of PART_OF, at up to five
    /// removes.
    /// </remarks>
    public bool? IsOwnAccount { get; init; }
}
