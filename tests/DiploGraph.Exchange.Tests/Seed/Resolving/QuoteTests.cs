using System.Security.Cryptography;
using System.Text;
using DiploGraph.Exchange.Seed;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Exchange.Tests.Seed.Resolving;

/// <summary>Quotes with and without an available capture.</summary>
public sealed class QuoteTests
{
    // The emoji is one code point but two UTF-16 code units, so positions after it show which of the two is counted.
    private const string Text = "They 😀 met on Monday.\nThey met in “Tokyo”.\n";

    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    [Fact]
    public async Task A_quote_at_its_position_is_exact()
    {
        using var folder = Seed("{ exact: met on Monday, start: 7, end: 20 }").AddCapture(Text);
        var result = await folder.ReadAsync();
        var evidence = Assert.Single(result.Changes.Evidence);
        Assert.Equal(QuoteResult.Exact, evidence.Verification);
        Assert.Equal(new TextPositionSelector(7, 20), evidence.Position);
        Assert.Equal(Hash, evidence.CaptureSha256);
        Assert.Equal(1, result.VerifiedQuotes);
    }

    [Fact]
    public async Task A_quote_that_is_not_in_the_capture_is_refused()
    {
        using var folder = Seed("{ exact: met on Sunday, start: 7, end: 20 }").AddCapture(Text);
        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Equal(
            ("seed.yaml", 9, SeedProblemCodes.QuoteNotInCapture, "sources[0].quotes.q"),
            (problem.File, problem.Line, problem.Code, problem.Path));
    }

    [Fact]
    public async Task A_quote_at_another_position_is_refused_with_its_position()
    {
        using var folder = Seed("{ exact: met on Monday, start: 8, end: 21 }").AddCapture(Text);
        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Equal(SeedProblemCodes.OffsetsDiffer, problem.Code);
        Assert.Contains("start: 7, end: 20", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_beyond_the_end_is_refused()
    {
        using var folder = Seed("{ exact: met on Monday, start: 7000, end: 7013 }").AddCapture(Text);
        Assert.Equal(SeedProblemCodes.OffsetsDiffer, Assert.Single((await folder.ReadAsync()).Problems).Code);
    }

    [Fact]
    public async Task A_quote_without_a_position_is_refused_with_its_position()
    {
        using var folder = Seed("They met in “Tokyo”").AddCapture(Text);
        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Equal(SeedProblemCodes.Required, problem.Code);
        Assert.Contains("start: 22, end: 41", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_without_a_position_is_refused_even_without_the_capture()
    {
        using var folder = Seed("They met in “Tokyo”");
        Assert.Equal(SeedProblemCodes.Required, Assert.Single((await folder.ReadAsync()).Problems).Code);
    }

    [Fact]
    public async Task A_quote_that_is_too_short_is_refused()
    {
        using var folder = Seed("{ exact: on, start: 11, end: 13 }").AddCapture(Text);
        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Equal(SeedProblemCodes.InvalidValue, problem.Code);
        Assert.Contains("too short", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_quotation_marks_are_normalised_if_the_file_says_so()
    {
        const string Quote = "{ exact: They met in \"Tokyo\"., start: 22, end: 42, verification: NORMALISED }";
        using var folder = Seed(Quote).AddCapture(Text);
        var result = await folder.ReadAsync();
        Assert.Empty(result.Problems);
        Assert.Equal(QuoteResult.Normalised, Assert.Single(result.Changes.Evidence).Verification);
    }

    [Fact]
    public async Task Other_quotation_marks_are_not_exact()
    {
        using var folder = Seed("{ exact: They met in \"Tokyo\"., start: 22, end: 42 }").AddCapture(Text);
        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Equal(SeedProblemCodes.QuoteNotInCapture, problem.Code);
        Assert.Contains("NORMALISED", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_capture_the_recorded_result_is_kept()
    {
        using var folder = Seed("{ exact: met on Monday, start: 7, end: 20 }");
        var result = await folder.ReadAsync();
        var evidence = Assert.Single(result.Changes.Evidence);
        Assert.Equal(QuoteResult.Exact, evidence.Verification);
        Assert.Equal(new TextPositionSelector(7, 20), evidence.Position);
        Assert.Equal(0, result.VerifiedQuotes);
    }

    [Fact]
    public async Task A_file_with_another_text_is_not_the_capture()
    {
        using var folder = Seed("{ exact: met on Monday, start: 7, end: 20 }").AddCapture(Text + " ");
        Assert.Equal(0, (await folder.ReadAsync()).VerifiedQuotes);
    }

    [Fact]
    public async Task A_source_without_a_capture_has_quotes_without_a_position()
    {
        using var folder = new SeedFolder().Add("seed.yaml", World("[]", "met on Monday"));
        var evidence = Assert.Single((await folder.ReadAsync()).Changes.Evidence);
        Assert.Equal(QuoteResult.CaptureMissing, evidence.Verification);
        Assert.Null(evidence.Position);
        Assert.Null(evidence.CaptureSha256);
    }

    [Fact]
    public async Task A_position_in_a_source_without_a_capture_is_refused()
    {
        using var folder = new SeedFolder()
            .Add("seed.yaml", World("[]", "{ exact: met on Monday, start: 7, end: 20 }"));
        Assert.Equal(SeedProblemCodes.UnknownCapture, Assert.Single((await folder.ReadAsync()).Problems).Code);
    }

    [Fact]
    public async Task A_length_that_differs_from_the_capture()
    {
        var capture = $"[{{ sha256: {Hash}, bytes: 5, mediaType: text/plain; charset=utf-8 }}]";
        using var folder = new SeedFolder()
            .Add("seed.yaml", World(capture, "{ exact: met on Monday, start: 7, end: 20 }"))
            .AddCapture(Text);
        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Equal((SeedProblemCodes.CaptureDiffers, "sources[0].captures[0].bytes"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task One_of_two_captures_is_chosen_by_the_start_of_its_hash()
    {
        var other = new string('0', 64);
        var captures = $"[{{ sha256: {other}, bytes: 5, mediaType: text/plain; charset=utf-8 }}, {Capture()}]";
        using var folder = new SeedFolder()
            .Add("a.yaml", World(captures, $"{{ exact: met on Monday, start: 7, end: 20, capture: {Hash[..8]} }}"))
            .AddCapture(Text);
        Assert.Equal(Hash, Assert.Single((await folder.ReadAsync()).Changes.Evidence).CaptureSha256);
        folder.Add("a.yaml", World(captures, "{ exact: met on Monday, start: 7, end: 20 }"));
        Assert.Equal(SeedProblemCodes.UnknownCapture, Assert.Single((await folder.ReadAsync()).Problems).Code);
    }

    [Fact]
    public async Task The_text_is_stored_only_if_its_rights_allow_it()
    {
        var text = World($"[{Capture()}]", "{ exact: met on Monday, start: 7, end: 20 }");
        using var folder = new SeedFolder().Add("seed.yaml", text).AddCapture(Text);
        Assert.Null(Assert.Single((await folder.ReadAsync()).Changes.Captures).Text);
        folder.Add("seed.yaml", text.Replace("rights: {}", "rights: { mayStoreText: true }", StringComparison.Ordinal));
        Assert.Equal(Text, Assert.Single((await folder.ReadAsync()).Changes.Captures).Text);
    }

    [Fact]
    public async Task A_quote_in_the_claim_itself_is_verified_too()
    {
        var text = World($"[{Capture()}]", "{ exact: met on Monday, start: 7, end: 20 }").Replace(
            "source:s#q", "{ source: source:s, exact: They met, start: 0, end: 8 }", StringComparison.Ordinal);
        using var folder = new SeedFolder().Add("seed.yaml", text).AddCapture(Text);
        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Equal((SeedProblemCodes.OffsetsDiffer, "claims[0].evidence[0]"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task Evidence_takes_language_attribution_and_stance()
    {
        var text = World("[]", "{ exact: met, language: fr, attributedTo: country:jp }")
            .Replace(
                "source:s#q", "{ quote: source:s#q, stance: MENTIONS, credibility: 3, note: A note }",
                StringComparison.Ordinal)
            .Replace("value: x", "value: x\n    status: PROPOSED", StringComparison.Ordinal);
        using var folder = new SeedFolder().Add("seed.yaml", text);
        var evidence = Assert.Single((await folder.ReadAsync()).Changes.Evidence);
        Assert.Equal(
            ("fr", "country:jp", Stance.Mentions, 3, "A note", 1),
            (evidence.Language, evidence.AttributedTo?.Value, evidence.Stance, evidence.Credibility, evidence.Note,
                evidence.Number));
    }

    private static SeedFolder Seed(string quote) =>
        new SeedFolder().Add("seed.yaml", World($"[{Capture()}]", quote));

    private static string Capture() =>
        $"{{ sha256: {Hash}, bytes: {Encoding.UTF8.GetByteCount(Text)}, mediaType: text/plain; charset=utf-8 }}";

    private static string World(string captures, string quote) => $$"""
        sources:
          - id: source:s
            kind: NEWS
            title: S
            language: en
            rights: {}
            captures: {{captures}}
            quotes:
              q: {{quote}}
        entities:
          - { id: country:jp, label: Japan }
        claims:
          - id: claim:c
            subject: country:jp
            predicate: NAME
            value: x
            evidence: [source:s#q]
        """;
}
