namespace DiploGraph.Server.Tests.Resolvers;

/// <summary>Invalid input is rejected with its location, the limit or the nearest valid value.</summary>
public sealed class BadInputTests
{
    private const string Misspelt = "official:beny-gantz";

    [Theory]
    [InlineData("""didMeet(a: "official:beny-gantz", b: "official:amir-eshel") { verdict }""", "a")]
    [InlineData("""didMeet(a: "official:amir-eshel", b: "official:beny-gantz") { verdict }""", "b")]
    [InlineData("""paths(from: "official:beny-gantz", to: "country:jp") { length }""", "from")]
    [InlineData("""paths(from: "country:jp", to: "official:beny-gantz") { length }""", "to")]
    [InlineData("""paths(from: "country:jp", to: "country:il", avoid: ["official:beny-gantz"]) { length }""", "avoid")]
    [InlineData("""neighbourhood(of: ["official:beny-gantz"]) { complete }""", "of")]
    [InlineData("""impact(source: "official:beny-gantz") { copies { id } }""", "source")]
    [InlineData("""verifyQuote(text: "the words of claim:c001", source: "official:beny-gantz") { result }""", "source")]
    [InlineData("""changes(since: 0, touching: ["official:beny-gantz"]) { totalCount }""", "touching")]
    public async Task An_unknown_id_is_reported_with_the_nearest(string field, string argument)
    {
        var api = await ApiFixture.CreateAsync();
        var error = await api.ErrorAsync($"{{ {field} }}");

        Assert.Equal("NOT_FOUND", error.Code());
        Assert.Equal(argument, error.At("extensions", "argument").GetString());
        Assert.Equal("official:benny-gantz", error.At("extensions", "nearest", 0).GetString());
        Assert.Contains(Misspelt, error.At("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ didMeet(a: "official:benny-gantz", b: "official:amir-eshel", during: "DATE") { verdict } }""")]
    [InlineData("""{ resolve(names: ["Gantz"], at: "DATE") { name } }""")]
    [InlineData("""{ official(id: "official:benny-gantz") { metWith(during: "DATE") { totalCount } } }""")]
    [InlineData("""{ official(id: "official:benny-gantz") { offices(validAt: "DATE") { totalCount } } }""")]
    [InlineData("""{ claims(where: { validAt: "DATE" }) { totalCount } }""")]
    [InlineData("""{ claims(where: { OR: [{ validTime: { lt: "DATE" } }] }) { totalCount } }""")]
    [InlineData("""{ claims(where: { value: { time: { within: "DATE" } } }) { totalCount } }""")]
    [InlineData("""{ meetings(where: { time: { overlaps: "DATE" } }) { totalCount } }""")]
    [InlineData("""{ officials(where: { offices: { edge: { validTime: { gt: "DATE" } } } }) { totalCount } }""")]
    [InlineData("""query @asOf(validAt: "DATE") { snapshot { revision } }""")]
    public async Task An_invalid_date_is_reported_with_its_location_in_every_position(string query)
    {
        var api = await ApiFixture.CreateAsync();
        foreach (var (date, place) in new[]
        {
            ("2022-02-30", "at character 9"), ("2022-13", "at character 6"), ("2022-08-3O", "at character 9"),
            ("2022-08-30/2022-08-01", "at character 12"), ("next week", "at character 1"), ("", "at character 1"),
        })
        {
            var error = await api.ErrorAsync(query.Replace("DATE", date, StringComparison.Ordinal));
            Assert.Contains(place, error.At("message").GetString(), StringComparison.Ordinal);
            Assert.NotEqual(0, error.At("locations", 0, "column").GetInt32());
        }
    }

    [Theory]
    [InlineData("2022-02-30T00:00:00Z", "at character 9: 2022-02 has no day 30")]
    [InlineData("2022-13-01T00:00:00Z", "at character 6: the month must be from 01 to 12")]
    [InlineData("2022-08-30T24:00:00Z", "at character 12: the hour must be from 00 to 23")]
    [InlineData("2022-08-30", "at character 11: \"T\" was expected")]
    [InlineData("2022-08-30T09:00:00", "at character 20: Z or an offset")]
    [InlineData("2022-08-30T09:00:00.123456789Z", "at character 21: one to seven decimal places")]
    [InlineData("yesterday", "at character 1: a digit was expected")]
    [InlineData("", "at character 1")]
    public async Task An_invalid_timestamp_is_reported_with_its_location(string moment, string words)
    {
        var api = await ApiFixture.CreateAsync();
        var error = await api.ErrorAsync($"query @asOf(knownAt: \"{moment}\") {{ snapshot {{ revision }} }}");

        Assert.Contains(words, error.At("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("officials(first: 1000000) { totalCount }", "Query.officials")]
    [InlineData("search(text: \"gantz\", first: 1000000) { nodes { id } }", "Query.search")]
    [InlineData("changes(since: 0, first: 1000000) { totalCount }", "Query.changes")]
    [InlineData("paths(from: \"country:jp\", to: \"country:il\", first: 1000000) { length }", "Query.paths")]
    [InlineData("official(id: \"official:benny-gantz\") { claims(last: 1000000) { totalCount } }", "Entity.claims")]
    [InlineData("official(id: \"official:benny-gantz\") { meetings(first: 1000000) { totalCount } }", "Actor.meetings")]
    [InlineData("claim(id: \"claim:c001\") { evidence(first: 1000000) { totalCount } }", "Claim.evidence")]
    public async Task A_page_of_a_million_exceeds_the_limit(string field, string coordinate)
    {
        var api = await ApiFixture.CreateAsync();
        var error = await api.ErrorAsync($"{{ {field} }}");

        Assert.Equal("LIMIT_EXCEEDED", error.Code());
        Assert.Contains($"of {coordinate} is 1000000", error.At("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(api.Store.Calls);
    }
}
