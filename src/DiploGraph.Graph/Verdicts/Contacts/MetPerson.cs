using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts.Contacts;

/// <summary>A question for the people whom officials met in person.</summary>
public sealed record MetPeopleQuery
{
    /// <summary>Everyone, at any time.</summary>
    public static MetPeopleQuery All { get; } = new();

    /// <summary>The period in which the meetings certainly took place; null for any time.</summary>
    public EdtfTime? During { get; init; }

    /// <summary>The filter that a person must satisfy; null for everyone.</summary>
    public EntityFilter? Person { get; init; }

    /// <summary>The maximum number of meetings of one official.</summary>
    public int MaxMeetings { get; init; } = 2_000;
}

/// <summary>The people whom an official met.</summary>
/// <param name="People">The people, by id; empty if there were too many meetings.</param>
/// <param name="IsComplete">False if the official has more meetings than the query allows.</param>
public sealed record MetPeople(IReadOnlyList<MetPerson> People, bool IsComplete);

/// <summary>A person whom an official met.</summary>
/// <param name="Person">The person.</param>
/// <param name="Encounters">The meetings, by time.</param>
public sealed record MetPerson(EntityId Person, IReadOnlyList<Encounter> Encounters);

/// <summary>A meeting of an official with another person.</summary>
/// <param name="Own">The claim about the official's participation.</param>
/// <param name="Other">The claim about the other person's participation.</param>
/// <param name="Time">The time of the meeting.</param>
public sealed record Encounter(Claim Own, Claim Other, EdtfTime? Time)
{
    /// <summary>Both participation claims.</summary>
    public IReadOnlyList<Claim> Claims => [Own, Other];
}
