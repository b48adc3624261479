using System.Globalization;
using System.Text.RegularExpressions;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>Each edition of the seed data says no more than its sources and those of earlier editions.</summary>
public sealed partial class EditionKnowledgeTests
{
    private static readonly QualifierKey[] Milestones =
        [QualifierKey.Appointed, QualifierKey.Arrived, QualifierKey.Credentialed, QualifierKey.Ended];

    // Names of publishers that are words of another name.
    private static readonly string[] OtherNames = ["Israel Defense Forces"];

    public static TheoryData<int> Editions => [1, 2, 3];

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Each_claim_has_a_source_that_the_edition_knows(int edition)
    {
        var known = await KnowledgeAsync(edition);
        Assert.All(known.Claims.Values, claim =>
        {
            Assert.Contains(known.Evidence[claim.Id], evidence => evidence.Stance == Stance.Supports);
            Assert.All(known.Evidence[claim.Id], evidence => Assert.Contains(evidence.Source, known.Entities.Keys));
        });
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Each_day_is_in_a_source_or_follows_from_one(int edition)
    {
        var known = await KnowledgeAsync(edition);
        var unexplained =
            from claim in known.Claims.Values
            where claim.Qualifiers.FindText(QualifierKey.Basis) is null
            from day in Days(claim)
            where !known.Evidence[claim.Id].Any(evidence => Shows(known, evidence, day))
                && !TimesOfHappenings(known, claim).Any(time => Days(time).Contains(day))
            select $"{claim.Id}: {day}";
        Assert.Empty(unexplained.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task No_text_cites_a_source_of_a_later_edition(int edition)
    {
        var known = await KnowledgeAsync(edition);
        var all = (await Checkout.ReadSeedDataAsync()).Changes.Entities;
        var here = known.Entities.Values.SelectMany(Publishers).ToHashSet();
        var later = all.SelectMany(Publishers).Distinct().Where(name => !here.Contains(name)).ToList();
        var cited =
            from claim in known.Claims.Values
            from text in known.Evidence[claim.Id].Select(evidence => evidence.Note)
                .Append(claim.Qualifiers.FindText(QualifierKey.Basis))
            where text is not null && !OtherNames.Any(name => text.Contains(name, StringComparison.Ordinal))
            from name in later
            where text.Contains(name, StringComparison.Ordinal)
            select $"{claim.Id}: {name}";
        Assert.Empty(cited);
    }

    [Theory]
    [InlineData("meeting:gantz-matsuno-2022-08-29")]
    [InlineData("meeting:gantz-akiba-2022-08-29")]
    [InlineData("meeting:gantz-emanuel-2022-08-29")]
    [InlineData("meeting:gantz-hayashi-2022-08-30")]
    public async Task The_first_edition_does_not_know_the_day_of_a_meeting_that_its_source_leaves_open(string meeting)
    {
        var first = (await KnowledgeAsync(1)).Claims.Values.Where(claim => IsOf(claim, meeting)).ToList();
        Assert.Equal(2, first.Count(claim => claim.Predicate == Predicate.ParticipatedIn));
        Assert.DoesNotContain(first, claim => claim.Predicate is Predicate.Time or Predicate.HeldAt);
        Assert.All(
            first.Where(claim => claim.Predicate == Predicate.ParticipatedIn),
            claim => Assert.Equal("[2022-08-29..2022-08-30]", claim.ValidTime?.Text));
    }

    private static bool IsOf(Claim claim, string id) => claim.Subject.Value == id || claim.Object.Entity?.Value == id;

    private static IEnumerable<string> Days(Claim claim) =>
    [
        .. Days(claim.ValidTime?.Text ?? ""),
        .. claim.Predicate is Predicate.Time or Predicate.Lifespan ? Days(claim.Object.Literal?.Text ?? "") : [],
        .. Milestones.SelectMany(key => Days(claim.Qualifiers.FindText(key) ?? "")),
    ];

    private static IEnumerable<string> Days(string time) => Day().Matches(time).Select(match => match.Value);

    // The day in figures or by its weekday, in the words or about them, or as the day of publication.
    private static bool Shows(Knowledge known, Evidence evidence, string text)
    {
        var day = DateOnly.Parse(text, CultureInfo.InvariantCulture);
        var source = known.Entities[evidence.Source].Source!;
        string?[] texts = [evidence.Quote?.Exact, evidence.Note, source.Title, source.Url, source.PublishedBasis];
        return source.Published?.Text == text || texts.OfType<string>().Any(words =>
            Number().Matches(words).Any(number => number.Value.TrimStart('0') == $"{day.Day}")
            || words.Contains($"{day:yyyyMMdd}", StringComparison.Ordinal)
            || words.Contains($"{day.DayOfWeek}", StringComparison.Ordinal)
            || words.Contains("the day stand", StringComparison.Ordinal)
            || Relative().IsMatch(words));
    }

    private static IEnumerable<string> TimesOfHappenings(Knowledge known, Claim claim)
    {
        var ids = new[] { claim.Object.Entity, claim.Qualifiers.FindEntity(QualifierKey.At) };
        return known.Claims.Values
            .Where(time => time.Predicate == Predicate.Time && ids.Contains(time.Subject))
            .Select(time => time.Object.Literal!.Value.Text);
    }

    private static IEnumerable<string> Publishers(Entity entity) => entity.Source is null
        ? []
        : new[] { entity.Source.Publisher ?? "", entity.Label }
            .Select(name => Rest().Replace(name, ""))
            .Where(name => name.Length > 3 && name is not ("Israel" or "Japan"));

    private static async Task<Knowledge> KnowledgeAsync(int edition)
    {
        var editions = (await Checkout.ReadSeedDataAsync()).Editions.Take(edition).ToList();
        var claims = new Dictionary<ClaimId, Claim>();
        foreach (var claim in editions.SelectMany(changes => changes.Claims))
        {
            claims[claim.Id] = claim;
        }

        return new Knowledge(
            claims,
            editions.SelectMany(changes => changes.Evidence).ToLookup(evidence => evidence.Claim),
            editions.SelectMany(changes => changes.Entities).ToDictionary(entity => entity.Id));
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Day();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b([Tt]oday|[Yy]esterday)\b")]
    private static partial Regex Relative();

    [GeneratedRegex(@"( \(|,|:).*\z")]
    private static partial Regex Rest();

    private sealed record Knowledge(
        Dictionary<ClaimId, Claim> Claims, ILookup<ClaimId, Evidence> Evidence, Dictionary<EntityId, Entity> Entities);
}
