using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Server.Tests.Resolvers.Claims;

public sealed class ClaimTests
{
    [Fact]
    public async Task A_claim_returns_its_statement_and_its_evidence()
    {
        var api = await ApiFixture.CreateAsync();
        var id = SampleGraph.Changes.Claims
            .Where(claim => claim.Predicate == Predicate.ParticipatedIn)
            .Single(claim => claim.Subject.Value == "official:yoshimasa-hayashi").Id.Value;
        var position = SampleGraph.PositionOf(int.Parse(id[^3..], null));

        await api.AnswersAsync(
            """
            query ($id: ID!) { claim(id: $id) {
                id subject { id } predicate object { id } value { text } validTime { text } status rank rankReason
                recordedFrom recordedTo supersedes { id } supersededBy { id } contradictedBy { id } independentSources
                qualifiers { key entity { id } value { kind text } }
                evidence { totalCount nodes { id number exact prefix suffix language stance credibility note
                    attributedTo { id } claim { id } source { id } capture { sha256 } recordedFrom
                    verification { result matches { exact start end source { id } } } } }
                against: evidence(stance: CONTRADICTS) { totalCount nodes { id } }
                mentions: evidence(stance: [MENTIONS, CONTRADICTS]) { totalCount nodes { number } } } }
            """,
            $$"""
            { "claim": { "id": "{{id}}", "subject": { "id": "official:yoshimasa-hayashi" },
                "predicate": "PARTICIPATED_IN",
                "object": { "id": "meeting:gantz-hayashi-2022-08-30" }, "value": null, "validTime": null,
                "status": "ACCEPTED", "rank": "NORMAL", "rankReason": null, "recordedFrom": 1, "recordedTo": null,
                "supersedes": null, "supersededBy": null, "contradictedBy": [], "independentSources": 1,
                "qualifiers": [
                  { "key": "ROLE", "entity": null, "value": { "kind": "TOKEN", "text": "HOST" } },
                  { "key": "ON_BEHALF_OF", "entity": { "id": "country:jp" }, "value": null },
                  { "key": "CAPACITY", "entity": { "id": "office:japan-minister-of-defense" }, "value": null },
                  { "key": "ATTENDANCE", "entity": null, "value": { "kind": "TOKEN", "text": "OCCURRED" } } ],
                "evidence": { "totalCount": 2, "nodes": [
                  { "id": "{{id}}#1", "number": 1, "exact": "the words of {{id}}", "prefix": "before ",
                    "suffix": " after", "language": "en", "stance": "SUPPORTS", "credibility": null, "note": null,
                    "attributedTo": null,
                    "claim": { "id": "{{id}}" }, "source": { "id": "source:first-report" },
                    "capture": { "sha256": "{{SampleGraph.Sha256}}" }, "recordedFrom": 1,
                    "verification": { "result": "EXACT", "matches": [ { "exact": "the words of {{id}}",
                      "start": {{position.Start}}, "end": {{position.End}},
                      "source": { "id": "source:first-report" } } ] } },
                  { "id": "{{id}}#2", "number": 2, "exact": null, "prefix": null, "suffix": null, "language": null,
                    "stance": "MENTIONS", "credibility": null, "note": null, "attributedTo": null,
                    "claim": { "id": "{{id}}" }, "source": { "id": "source:second-report" }, "capture": null,
                    "recordedFrom": 1, "verification": { "result": "CAPTURE_MISSING", "matches": [] } } ] },
                "against": { "totalCount": 0, "nodes": [] },
                "mentions": { "totalCount": 1, "nodes": [ { "number": 2 } ] } } }
            """,
            new { id });
    }

    [Fact]
    public async Task Conflicting_and_replaced_claims_are_returned()
    {
        var changes = SampleGraph.Changes;
        var time = Find(changes, "meeting:gantz-hamada-2022-08-30", Predicate.Time);
        var denied = Find(changes, "official:yasukazu-hamada", Predicate.ParticipatedIn);
        var other = time with
        {
            Id = ClaimId.Parse("claim:x1"),
            Object = ClaimValue.Of(new Literal(LiteralKind.Time, "2022-08-31")),
        };
        var isDenied = new Qualifier(QualifierKey.Attendance, ClaimValue.Of(Literal.OfToken("DENIED")));
        var denial = denied with
        {
            Id = ClaimId.Parse("claim:x2"),
            Qualifiers = new QualifierSet([isDenied]),
        };
        var replaced = time with
        {
            Id = ClaimId.Parse("claim:x3"),
            Object = ClaimValue.Of(new Literal(LiteralKind.Time, "2022")),
            Status = ClaimStatus.Superseded,
        };
        var replacement = other with { Id = ClaimId.Parse("claim:x4"), Supersedes = replaced.Id };
        var api = await ApiFixture.CreateAsync(changes: changes with
        {
            Claims = [.. changes.Claims, other, denial, replaced, replacement],
            Evidence =
            [
                .. changes.Evidence,
                .. new[] { other, denial, replacement }.Select(claim => changes.Evidence[0] with { Claim = claim.Id }),
            ],
        });

        var data = await api.DataAsync(
            """
            query ($a: ID!, $b: ID!, $c: ID!, $d: ID!) {
              time: claim(id: $a) { contradictedBy { id } } denied: claim(id: $b) { contradictedBy { id } }
              replaced: claim(id: $c) { supersededBy { id } status contradictedBy { id } }
              replacement: claim(id: $d) { supersedes { id } } }
            """,
            new { a = time.Id.Value, b = denied.Id.Value, c = replaced.Id.Value, d = replacement.Id.Value });

        Assert.Equal(["claim:x1", "claim:x4"], data.At("time", "contradictedBy").Texts("id"));
        Assert.Equal(["claim:x2"], data.At("denied", "contradictedBy").Texts("id"));
        Assert.Equal("claim:x4", data.At("replaced", "supersededBy", "id").GetString());
        Assert.Equal("SUPERSEDED", data.At("replaced", "status").GetString());
        Assert.Equal("claim:x3", data.At("replacement", "supersedes", "id").GetString());
    }

    [Fact]
    public async Task A_level_that_changed_over_time_does_not_contradict_itself()
    {
        var api = await ApiFixture.CreateAsync();
        var levels = (await api.DataAsync(
            """
            { diplomaticRelation(id: "relation:il-jp") {
                claims(where: { predicate: { eq: RELATION_LEVEL } }, orderBy: TIME_ASC) {
                  nodes { value { text } validTime { text } contradictedBy { id } } } } }
            """)).At("diplomaticRelation", "claims", "nodes");

        Assert.Equal(
            ["LEGATION", "EMBASSY"], levels.EnumerateArray().Select(level => level.At("value", "text").GetString()));
        Assert.All(levels.EnumerateArray(), level => Assert.Equal(0, level.At("contradictedBy").GetArrayLength()));
    }

    private static Claim Find(ChangeSet changes, string subject, Predicate predicate) =>
        changes.Claims.First(claim => claim.Subject == EntityId.Parse(subject) && claim.Predicate == predicate);
}
