namespace DiploGraph.Graph.Entities;

/// <summary>The type of an entity, which determines the prefix of its id (<see cref="EntityTypes"/>).</summary>
public enum EntityType
{
    /// <summary>A state or polity, including defunct and disputed ones.</summary>
    Country = 1,

    /// <summary>
    /// A government organ, ministry, armed force, mission, intergovernmental organization, party, agency or delegation.
    /// </summary>
    Organization,

    /// <summary>A person who acts in public affairs.</summary>
    Official,

    /// <summary>A post that people hold: "Minister of Defense of Japan".</summary>
    Office,

    /// <summary>A place, from a building to a region of the world.</summary>
    Place,

    /// <summary>A subject matter.</summary>
    Topic,

    /// <summary>A meeting, in person or remote.</summary>
    Meeting,

    /// <summary>A stay of one or more officials in a country.</summary>
    Visit,

    /// <summary>
    /// A signing, call, recognition, anniversary or other happening that is neither a meeting nor a visit.
    /// </summary>
    Event,

    /// <summary>A treaty, memorandum, joint statement or other instrument.</summary>
    Agreement,

    /// <summary>The relation of two countries, with its history.</summary>
    DiplomaticRelation,

    /// <summary>Something said or written by someone, quoted or paraphrased.</summary>
    Statement,

    /// <summary>A document that evidence is quoted from.</summary>
    Source,

    /// <summary>A body of records with a stated coverage.</summary>
    Dataset,
}
