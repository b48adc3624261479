namespace DiploGraph.Server.Tests.Resolvers;

/// <summary>A cursor is valid only in the list that it comes from.</summary>
public sealed class CursorTests
{
    private const string Gantz = """official(id: "official:benny-gantz")""";
    private const string Claim = """claim(id: "claim:c001")""";

    public static TheoryData<string, string> Lists => new()
    {
        // Another filter.
        { "meetings(AFTER)", "meetings(where: { status: { eq: OCCURRED } }, AFTER)" },
        { "meetings(where: { status: { eq: OCCURRED } }, AFTER)", "meetings(AFTER)" },
        { "meetings(where: { status: { eq: OCCURRED } }, AFTER)",
            "meetings(where: { status: { eq: CANCELLED } }, AFTER)" },
        { "meetings(where: { time: { overlaps: \"2022\" } }, AFTER)",
            "meetings(where: { time: { overlaps: \"2022-08\" } }, AFTER)" },
        { "meetings(where: { time: { overlaps: \"2022\" } }, AFTER)",
            "meetings(where: { time: { overlaps: \"2022\", includePossible: false } }, AFTER)" },
        { "claims(where: { predicate: { eq: PARTICIPATED_IN } }, AFTER)",
            "claims(where: { predicate: { in: [PARTICIPATED_IN, NAME] } }, AFTER)" },
        { "search(text: \"gantz\", AFTER)", "search(text: \"kishi\", AFTER)" },
        { "search(text: \"gantz\", AFTER)", "search(text: \"gantz\", types: [OFFICIAL], AFTER)" },
        { "changes(since: 0, AFTER)", "changes(since: 0, touching: [\"country:jp\"], AFTER)" },
        { $"{Gantz} {{ meetings(AFTER)", $"{Gantz} {{ meetings(validAt: \"2022\", AFTER)" },
        { $"{Gantz} {{ meetings(AFTER)", $"{Gantz} {{ meetings(edge: {{ role: {{ eq: HOST }} }}, AFTER)" },
        { $"{Gantz} {{ metWith(AFTER)", $"{Gantz} {{ metWith(during: \"2022\", AFTER)" },
        { $"{Claim} {{ evidence(AFTER)", $"{Claim} {{ evidence(stance: [SUPPORTS], AFTER)" },

        // Another sort order.
        { "meetings(AFTER)", "meetings(orderBy: [TIME_DESC], AFTER)" },
        { $"{Gantz} {{ claims(AFTER)", $"{Gantz} {{ claims(orderBy: [ID_ASC], AFTER)" },

        // Another field.
        { "officials(AFTER)", "countries(AFTER)" },
        { "meetings(AFTER)", "happenings(AFTER)" },
        { $"{Gantz} {{ claims(AFTER)", $"{Gantz} {{ mentionedIn(AFTER)" },
        { $"{Gantz} {{ claims(AFTER)", "claims(AFTER)" },
        { "changes(since: 0) { nodes { claims(AFTER)", "changes(since: 0) { nodes { entities(AFTER)" },

        // Another parent.
        { $"{Gantz} {{ meetings(AFTER)", "official(id: \"official:nobuo-kishi\") { meetings(AFTER)" },
        { $"{Gantz} {{ claims(AFTER)", "official(id: \"official:nobuo-kishi\") { claims(AFTER)" },
        { $"{Gantz} {{ sources(AFTER)", "official(id: \"official:nobuo-kishi\") { sources(AFTER)" },
        { $"{Gantz} {{ metWith(AFTER)", "official(id: \"official:amir-eshel\") { metWith(AFTER)" },
        { $"{Claim} {{ evidence(AFTER)", "claim(id: \"claim:c002\") { evidence(AFTER)" },
        { "source(id: \"source:first-report\") { evidence(AFTER)",
            "source(id: \"source:second-report\") { evidence(AFTER)" },
        { "impact(source: \"source:first-report\") { falls(AFTER)",
            "impact(source: \"source:second-report\") { falls(AFTER)" },
    };

    public static TheoryData<string, string> SameLists => new()
    {
        { "meetings(AFTER)", "meetings(where: null, orderBy: [TIME_ASC], AFTER)" },
        { "meetings(AFTER)", "meetings(where: {}, AFTER)" },
        { "meetings(AFTER)", "other: meetings(first: 2, AFTER)" },
        { "meetings(where: { kind: { eq: CALL }, status: { eq: OCCURRED } }, AFTER)",
            "meetings(where: { status: { eq: OCCURRED }, kind: { eq: CALL } }, AFTER)" },
        { "meetings(where: { status: { in: [OCCURRED, CANCELLED] } }, AFTER)",
            "meetings(where: { status: { in: [CANCELLED, OCCURRED] } }, AFTER)" },
        { "meetings(where: { status: { in: [OCCURRED] } }, AFTER)",
            "meetings(where: { status: { in: OCCURRED } }, AFTER)" },
        { $"{Gantz} {{ meetings(AFTER)",
            "node(id: \"official:benny-gantz\") { ... on Actor { meetings(AFTER) { totalCount } }" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_cursor_of_another_list_is_rejected(string from, string to)
    {
        var api = await ApiFixture.CreateAsync();
        var cursor = await CursorAsync(api, from);

        await api.DataAsync(Ask(from, cursor, "totalCount"));
        var error = await api.ErrorAsync(Ask(to, cursor, "totalCount"));
        Assert.Equal("INVALID_CURSOR", error.Code());
        Assert.Contains(
            "belongs to a different list, filter or sort order", error.At("message").GetString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SameLists))]
    public async Task The_same_list_in_another_form_accepts_a_cursor(string from, string to)
    {
        var api = await ApiFixture.CreateAsync();

        await api.DataAsync(Ask(to, await CursorAsync(api, from), "totalCount"));
    }

    [Fact]
    public async Task A_cursor_of_one_object_is_an_error_only_in_the_lists_of_others()
    {
        var api = await ApiFixture.CreateAsync();
        var cursor = await CursorAsync(api, $"{Gantz} {{ meetings(AFTER)");
        var response = await api.AskAsync(
            "query ($after: String) { nodes(ids: [\"official:nobuo-kishi\", \"official:benny-gantz\"]) "
                + "{ ... on Official { id meetings(after: $after) { nodes { id } } } } }",
            new { after = cursor });

        Assert.Equal("INVALID_CURSOR", Assert.Single(response.At("errors").EnumerateArray()).Code());
        Assert.Equal("null", response.At("data", "nodes", 0).GetRawText());
        Assert.Equal(3, response.At("data", "nodes", 1, "meetings", "nodes").GetArrayLength());
    }

    private static string Ask(string field, string? cursor, string selection)
    {
        var page = cursor is null ? "first: 1" : $"after: \"{cursor}\"";
        var text = field.Replace("AFTER", page, StringComparison.Ordinal);
        var isComplete = text.EndsWith('}');
        var open = text.Count(character => character == '{') - text.Count(character => character == '}');
        return $"{{ {text} {(isComplete ? "" : $"{{ {selection} }}")} {new string('}', open)} }}";
    }

    private static async Task<string> CursorAsync(ApiFixture api, string field)
    {
        var text = (await api.AskAsync(Ask(field, null, "edges { cursor }"))).GetRawText();
        const string before = "\"cursor\":\"";
        var start = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(start > 0, text);
        start += before.Length;
        return text[start..text.IndexOf('"', start)];
    }
}
