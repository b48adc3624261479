namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>Seed files for tests.</summary>
internal static class SampleSeed
{
    /// <summary>A file with one claim of each kind of value.</summary>
    public const string Short = """
        sources: [{ id: source:a, kind: NEWS, title: A, url: "https://example.org/a", rights: {} }]
        entities: [{ id: country:x, label: X }, { id: place:p, label: P }, { id: meeting:m, label: M }]
        claims:
          - { id: claim:1, subject: country:x, predicate: EXTERNAL_ID, value: JP,
              qualifiers: { SCHEME: ISO_3166_1_ALPHA_2 }, evidence: [{ source: source:a, note: n }] }
          - { id: claim:2, subject: place:p, predicate: COORDINATES, value: "35.69,139.72",
              evidence: [{ source: source:a, exact: "In the north of the city", language: en }] }
          - { id: claim:3, subject: meeting:m, predicate: TIME, value: 2022-08-30,
              evidence: [{ source: source:a, note: n }], validTime: 2022,
              earlier: [{ until: 1, without: [validTime] }] }
          - { id: claim:4, subject: meeting:m, predicate: KIND, value: SUMMIT,
              evidence: [{ source: source:a, note: n }] }
        templates:
          - columns: [country, name]
            claims:
              - { id: "claim:{country}-name", subject: "country:{country}", predicate: NAME, value: "{name} or {name}",
                  evidence: [{ source: source:a, exact: "the words for {name}" }] }
            rows:
              - [x, Xland]
        """;

    private const string Template = """
        sources:
          - id: source:report
            label: The report
            disambiguation: Of two
            kind: OFFICIAL_RELEASE
            title: A report
            url: https://example.org/report
            publisher: A ministry
            credit: By hand
            published: 2022-08
            publishedBasis: From the address
            language: en
            derivedFrom: [source:original]
            speaks: country:jp
            reliability: B
            rights: { license: CC0-1.0, attribution: None, terms: Free, maxQuoteChars: 300 }
            captures:
              - { sha256: SHA, bytes: 5, mediaType: text/plain; charset=utf-8, retrieved: 2022-09-01 }
            quotes:
              gantz: { exact: Gantz, start: 0, end: 5, prefix: Mr, suffix: met }
          - { id: source:original, kind: NEWS, title: The original, rights: {} }
        datasets:
          - id: dataset:d
            label: What they cover
            sources: [source:report]
            coverage:
              - { subjects: [country:jp], during: 2022, contacts: [MEETING, VISIT], note: Not all }
        entities:
          - { id: official:gantz, label: Benny Gantz, disambiguation: The minister }
          - { id: office:minister, label: Minister }
          - { id: country:jp, label: Japan }
        claims:
          - id: claim:old
            subject: official:gantz
            predicate: NAME
            value: Benny
            language: en
            status: REFUTED
            rank: DEPRECATED
            rankReason: Too short
            qualifiers: { NAME_KIND: SHORT, BASIS: A guess }
            evidence: [source:report#gantz]
          - id: claim:new
            subject: official:gantz
            predicate: HOLDS_OFFICE
            object: office:minister
            validTime: 2020-05-17/2022
            supersedes: claim:old
            qualifiers: { ACTING: true, ORDINAL: 2 }
            evidence:
              - source:report#gantz
              - { source: source:original, note: Has him too }
        """;

    /// <summary>A file with every key of the format, apart from tables.</summary>
    public static string Text { get; } = Template.Replace("SHA", new string('a', 64), StringComparison.Ordinal);
}
