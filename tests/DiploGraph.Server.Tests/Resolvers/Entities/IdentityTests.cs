using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Server.Tests.Resolvers.Entities;

/// <summary>Entities that curators identify are one entity in every query until curators revoke this.</summary>
public sealed class IdentityTests
{
    private static readonly ClaimId Same = ClaimId.Parse("claim:benjamin-is-benny");

    [Fact]
    public async Task An_identified_entity_is_found_by_either_id()
    {
        var api = await CreateAsync();

        await api.AnswersAsync(
            """
            { official(id: "official:benjamin-gantz") { id name otherIds
                sameAs { totalCount edges { reason decidedBy claim { id recordedSubject recordedObject } } }
                meetings(first: 9) { totalCount } }
              node(id: "official:benny-gantz") { id }
              officials(where: { name: { startsWith: "Benjamin" } }) { totalCount nodes { id } }
              claim(id: "claim:benjamin-told") { subject { id } recordedSubject recordedObject }
              didMeet(a: "official:benjamin-gantz", b: "official:yoshimasa-hayashi") { verdict } }
            """,
            """
            { "official": { "id": "official:benny-gantz", "name": "Benny Gantz",
                "otherIds": [ "official:benjamin-gantz" ],
                "sameAs": { "totalCount": 1, "edges": [ { "reason": "One birth date.", "decidedBy": "tests",
                  "claim": { "id": "claim:benjamin-is-benny", "recordedSubject": "official:benjamin-gantz",
                    "recordedObject": "official:benny-gantz" } } ] },
                "meetings": { "totalCount": 5 } },
              "node": { "id": "official:benny-gantz" },
              "officials": { "totalCount": 1, "nodes": [ { "id": "official:benny-gantz" } ] },
              "claim": { "subject": { "id": "official:benny-gantz" },
                "recordedSubject": "official:benjamin-gantz", "recordedObject": "meeting:told" },
              "didMeet": { "verdict": "CONFIRMED_BILATERAL" } }
            """);
    }

    [Fact]
    public async Task A_decision_applies_from_its_revision_until_it_is_revoked()
    {
        var api = await CreateAsync();
        await api.CommitAsync(new ChangeSet { Claims = [Decision with { Status = ClaimStatus.Retracted }] });

        foreach (var (revision, id) in new[]
        {
            (2, "official:benjamin-gantz"), (3, "official:benny-gantz"), (4, "official:benjamin-gantz"),
        })
        {
            await api.AnswersAsync(
                $$"""
                query @asOf(revision: {{revision}}) { official(id: "official:benjamin-gantz") { id } }
                """,
                $$"""{ "official": { "id": "{{id}}" } }""");
        }
    }

    [Fact]
    public async Task An_actor_does_not_meet_itself_under_another_id()
    {
        var api = await CreateAsync();
        var error = await api.ErrorAsync(
            """{ didMeet(a: "official:benjamin-gantz", b: "official:benny-gantz") { verdict } }""");

        Assert.Equal("BAD_USER_INPUT", error.Code());
    }

    private static Claim Decision => Edge(Same, "official:benjamin-gantz", Predicate.SameAs, "official:benny-gantz")
        with
        {
            Qualifiers = new QualifierSet(
            [
                new(QualifierKey.DecidedBy, ClaimValue.Of(Literal.OfText("tests", null))),
                new(QualifierKey.Reason, ClaimValue.Of(Literal.OfText("One birth date.", "en"))),
            ]),
        };

    // Revision 3 identifies a person of revision 2 with another person.
    private static async Task<ApiFixture> CreateAsync()
    {
        var api = await ApiFixture.CreateAsync();
        var told = Edge(
            ClaimId.Parse("claim:benjamin-told"), "official:benjamin-gantz", Predicate.ParticipatedIn, "meeting:told");
        await api.CommitAsync(new ChangeSet
        {
            Entities =
            [
                new Entity { Id = EntityId.Parse("official:benjamin-gantz"), Label = "Benjamin Gantz" },
                new Entity { Id = EntityId.Parse("meeting:told"), Label = "A meeting that one report describes" },
            ],
            Claims = [told],
            Evidence = [EvidenceOf(told.Id)],
        });
        await api.CommitAsync(new ChangeSet { Claims = [Decision], Evidence = [EvidenceOf(Same)] });
        return api;
    }

    private static Claim Edge(ClaimId id, string subject, Predicate predicate, string other) => new()
    {
        Id = id,
        Subject = EntityId.Parse(subject),
        Predicate = predicate,
        Object = ClaimValue.Of(EntityId.Parse(other)),
    };

    private static Evidence EvidenceOf(ClaimId claim) =>
        new() { Claim = claim, Number = 1, Source = EntityId.Parse("source:first-report") };
}
