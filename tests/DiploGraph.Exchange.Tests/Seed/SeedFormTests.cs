using System.Text.RegularExpressions;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>The seed data names everything by one name, and says of every contact who took part and how.</summary>
public sealed partial class SeedFormTests
{
    private static readonly string[] NeverShown =
    [
        NameKind.Alias, NameKind.Short, NameKind.Abbreviation, NameKind.Former, NameKind.Misspelling,
        NameKind.Romanisation,
    ];

    private static readonly Dictionary<string, string> Adjectives = new(StringComparer.Ordinal)
    {
        ["Israel"] = "Israeli",
        ["Japan"] = "Japanese",
        ["United States"] = "U.S.",
    };

    [Fact]
    public async Task A_label_names_one_thing_of_its_type()
    {
        var entities = (await Checkout.ReadSeedDataAsync()).Changes.Entities;
        Assert.Empty(entities
            .GroupBy(entity => (entity.Id.Type, entity.Label))
            .Where(group => group.Count() > 1)
            .Select(group => group.Key));
    }

    [Fact]
    public async Task A_name_of_a_person_that_is_shown_has_no_word_in_capitals()
    {
        var changes = (await Checkout.ReadSeedDataAsync()).Changes;
        Assert.DoesNotContain(
            changes.Entities.Where(entity => entity.Id.Type == EntityType.Official).Select(entity => entity.Label)
                .Concat(ShownNames(changes, EntityType.Official).Select(name => name.Text)),
            name => Capitals().IsMatch(name));
    }

    [Fact]
    public async Task A_name_of_an_office_that_is_shown_says_whose_it_is()
    {
        var changes = (await Checkout.ReadSeedDataAsync()).Changes;
        var labels = changes.Entities.ToDictionary(entity => entity.Id, entity => entity.Label);
        var above = changes.Claims
            .Where(claim => claim.Predicate is Predicate.OfficeOf or Predicate.PartOf)
            .ToLookup(claim => claim.Subject, claim => claim.Object.Entity!.Value);
        var names = labels.Where(pair => pair.Key.Type == EntityType.Office)
            .Select(pair => (Office: pair.Key, Text: pair.Value))
            .Concat(ShownNames(changes, EntityType.Office));
        Assert.DoesNotContain(names, name => !Bodies(name.Office)
            .Select(body => labels[body])
            .Any(body => name.Text.Contains(body, StringComparison.Ordinal)
                || (Adjectives.TryGetValue(body, out var adjective)
                    && name.Text.Contains(adjective, StringComparison.Ordinal))));

        IEnumerable<EntityId> Bodies(EntityId id) => above[id].SelectMany(body => Bodies(body).Append(body));
    }

    [Fact]
    public async Task Everyone_who_took_part_has_an_attendance_that_the_happening_bears_out()
    {
        var changes = (await Checkout.ReadSeedDataAsync()).Changes;
        var occurred = changes.Claims
            .Where(claim => claim.Predicate == Predicate.HappeningStatus && IsBelieved(claim))
            .ToDictionary(claim => claim.Subject, claim => claim.Object.Literal?.Text == HappeningStatus.Occurred);
        var participations = changes.Claims
            .Where(claim => claim.Predicate is Predicate.ParticipatedIn or Predicate.MadeVisit && IsBelieved(claim));
        Assert.All(participations, claim => Assert.Equal(
            occurred[claim.Object.Entity!.Value],
            claim.Qualifiers.FindText(QualifierKey.Attendance) == Attendance.Occurred));
    }

    [Fact]
    public async Task An_envoy_presents_credentials_to_somebody()
    {
        var changes = (await Checkout.ReadSeedDataAsync()).Changes;
        var people = changes.Claims
            .Where(claim => claim.Predicate == Predicate.ParticipatedIn && claim.Subject.Type == EntityType.Official)
            .ToLookup(claim => claim.Object.Entity!.Value);
        var presentations = changes.Claims
            .Where(claim => claim.Predicate == Predicate.Kind && claim.Object.Literal?.Text == EventKind.Credentials)
            .ToList();
        Assert.NotEmpty(presentations);
        Assert.All(presentations, claim => Assert.Equal(2, people[claim.Subject].Count()));
    }

    private static bool IsBelieved(Claim claim) => claim.Status is ClaimStatus.Accepted or ClaimStatus.Disputed;

    private static IEnumerable<(EntityId Office, string Text)> ShownNames(ChangeSet changes, EntityType type) =>
        from claim in changes.Claims
        where claim.Predicate == Predicate.Name && claim.Subject.Type == type && IsBelieved(claim)
            && claim.Object.Literal is { Language: "en" }
            && !NeverShown.Contains(claim.Qualifiers.FindText(QualifierKey.NameKind))
        select (claim.Subject, claim.Object.Literal!.Value.Text);

    [GeneratedRegex(@"\b\p{Lu}{2,}\b")]
    private static partial Regex Capitals();
}
