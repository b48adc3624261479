namespace DiploGraph.Server.Tests.Resolvers.Entities;

public sealed class ValueTests
{
    [Fact]
    public async Task Fields_of_values_show_the_best_claim()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { meeting(id: "meeting:gantz-hayashi-2022-08-30") { kind status place { id }
                time { text earliest latest precision approximate uncertain interval } }
              event(id: "event:signing-2022") { kind status }
              place(id: "place:tokyo") { kind coordinates { latitude longitude } }
              organization(id: "organization:japan-ministry-of-defense") { kind }
              official(id: "official:amir-eshel") { militaryRank }
              diplomaticRelation(id: "relation:il-jp") { level relationStatus }
              agreement(id: "agreement:memorandum-2022") { kind bindingStatus title ja: title(language: "ja")
                titles { text language claim { predicate } } }
              statement(id: "statement:gantz-iran-2022") { kind text texts(language: "he") { text } asserts { text }
                time { precision } } }
            """,
            """
            { "meeting": { "kind": "BILATERAL", "status": "OCCURRED", "place": null,
                "time": { "text": "2022-08-30", "earliest": "2022-08-30", "latest": "2022-08-30", "precision": "DAY",
                  "approximate": false, "uncertain": false, "interval": false } },
              "event": { "kind": "SIGNING", "status": null },
              "place": { "kind": "CITY", "coordinates": { "latitude": 35.6925, "longitude": 139.7281 } },
              "organization": { "kind": "MINISTRY" },
              "official": { "militaryRank": "Major General" },
              "diplomaticRelation": { "level": "EMBASSY", "relationStatus": "ESTABLISHED" },
              "agreement": { "kind": "MEMORANDUM", "bindingStatus": "NON_BINDING",
                "title": "Memorandum for Defense Cooperation", "ja": "防衛交流に関する覚書",
                "titles": [ { "text": "Memorandum for Defense Cooperation", "language": "en",
                    "claim": { "predicate": "TITLE" } },
                  { "text": "防衛交流に関する覚書", "language": "ja", "claim": { "predicate": "TITLE" } } ] },
              "statement": { "kind": "QUOTATION", "text": "Global stability is threatened.", "texts": [], "asserts": [],
                "time": { "precision": "DAY" } } }
            """);
    }

    [Fact]
    public async Task Values_of_several_types_are_returned_together()
    {
        var api = await ApiFixture.CreateAsync();
        var data = await api.DataAsync(
            """
            { nodes(ids: ["meeting:gantz-hayashi-2022-08-30", "event:signing-2022", "place:tokyo"]) {
                ... on Meeting { kind status } ... on Event { kind status } ... on Place { kind } } }
            """);

        Assert.Equal(["BILATERAL", "SIGNING", "CITY"], data.At("nodes").Texts("kind"));
    }

    [Fact]
    public async Task A_source_returns_its_metadata_but_no_restricted_text()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { source(id: "source:second-report") { documentKind title url language reliability published { text }
                rights { mayStoreText mayRedistributeText maxQuoteChars license attribution }
                derivedFrom { id } speaksFor { id }
                evidence { totalCount } captures { sha256 } }
              first: source(id: "source:first-report") {
                captures { sha256 byteLength mediaType retrieved text source { id } recordedFrom } } }
            """,
            $$"""
            { "source": { "documentKind": "NEWS", "title": "Second report", "url": "https://example.org/Second-report",
                "language": "en", "reliability": "B", "published": { "text": "2022-08-31" },
                "rights": { "mayStoreText": true, "mayRedistributeText": true, "maxQuoteChars": null, "license": null,
                  "attribution": "Second report" },
                "derivedFrom": [ { "id": "source:first-report" } ], "speaksFor": null,
                "evidence": { "totalCount": 10 }, "captures": [] },
              "first": { "captures": [ { "sha256": "{{SampleGraph.Sha256}}", "byteLength": 7400,
                "mediaType": "text/plain; charset=utf-8", "retrieved": "2026-11-22", "text": null,
                "source": { "id": "source:first-report" }, "recordedFrom": 1 } ] } }
            """);
    }

    [Fact]
    public async Task A_dataset_describes_its_coverage()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { dataset(id: "dataset:sample") { documents { id }
                coverage { dataset { id } subjects { name } during { text } contacts note } } }
            """,
            """
            { "dataset": { "documents": [ { "id": "source:first-report" } ],
                "coverage": [ { "dataset": { "id": "dataset:sample" }, "subjects": [ { "name": "Benny Gantz" } ],
                  "during": { "text": "2022-08" }, "contacts": [ "MEETING" ],
                  "note": "Every meeting of the visit." } ] } }
            """);
    }

    [Fact]
    public async Task The_sources_of_an_entity_are_counted_with_their_evidence()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { meeting(id: "meeting:gantz-hayashi-2022-08-30") {
                sources { totalCount edges { node { id } evidenceCount } } } }
            """,
            """
            { "meeting": { "sources": { "totalCount": 2, "edges": [
              { "node": { "id": "source:first-report" }, "evidenceCount": 7 },
              { "node": { "id": "source:second-report" }, "evidenceCount": 2 } ] } } }
            """);
    }
}
