using System.Text;
using System.Text.Json;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Tests.Resolvers;

public sealed class PagingTests
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("a secret of the data folder");

    public static TheoryData<string, string> Connections => new()
    {
        { "{0}", "officials" },
        { "{0}", "happenings" },
        { "{0}", "claims" },
        { "official(id: \"official:benny-gantz\") {{ {0} }}", "meetings" },
        { "official(id: \"official:benny-gantz\") {{ {0} }}", "claims" },
        { "official(id: \"official:benny-gantz\") {{ {0} }}", "metWith" },
        { "country(id: \"country:jp\") {{ {0} }}", "mentionedIn" },
        { "official(id: \"official:benny-gantz\") {{ {0} }}", "sources" },
        { "source(id: \"source:first-report\") {{ {0} }}", "evidence" },
    };

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task Paging_returns_all_items_in_order_from_either_end(string parent, string field)
    {
        var api = await ApiFixture.CreateAsync();
        var all = await PageAsync(api, parent, field, "first: 100");
        var cursors = all.At("edges").Texts("cursor");

        Assert.Equal(all.At("totalCount").GetInt32(), cursors.Length);
        Assert.Equal(cursors, await WalkAsync(api, parent, field, "first: 3", "after", "hasNextPage", "endCursor"));
        var back = await WalkAsync(api, parent, field, "last: 3", "before", "hasPreviousPage", "startCursor");
        Assert.Equal(cursors, back.Chunk(3).Reverse().SelectMany(page => page).Order(ByPlaceIn(cursors)));
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task A_page_that_contains_all_items_between_two_cursors_has_no_next_page(string parent, string field)
    {
        var api = await ApiFixture.CreateAsync();
        var cursors = (await PageAsync(api, parent, field, "first: 100")).At("edges").Texts("cursor");
        var (after, before) = (cursors[0], cursors[^1]);

        var page = await PageAsync(api, parent, field, $"first: 100, after: \"{after}\", before: \"{before}\"");

        Assert.Equal(cursors[1..^1], page.At("edges").Texts("cursor"));
        Assert.False(page.At("pageInfo", "hasNextPage").GetBoolean());
        Assert.Equal(cursors.Length > 2, page.At("pageInfo", "hasPreviousPage").GetBoolean());
    }

    [Fact]
    public async Task A_tampered_cursor_is_rejected()
    {
        var api = await ApiFixture.CreateAsync();
        var cursor = await FirstCursorAsync(api, "officials");
        foreach (var at in new[] { 0, 5, cursor.Length / 2, cursor.Length - 3 })
        {
            var changed = cursor[..at] + (cursor[at] == 'A' ? 'B' : 'A') + cursor[(at + 1)..];
            await AssertRejectedAsync(api, $"officials(after: \"{changed}\") {{ totalCount }}");
        }

        await AssertRejectedAsync(api, $"officials(after: \"{cursor[..^4]}\") {{ totalCount }}");
        await AssertRejectedAsync(api, "officials(after: \"\") { totalCount }");
        await AssertRejectedAsync(api, "officials(before: \"not a cursor\") { totalCount }");
        await AssertRejectedAsync(api, $"officials(after: \"{new string('A', 100_000)}\") {{ totalCount }}");
    }

    [Fact]
    public async Task A_cursor_is_valid_only_in_its_sort_order()
    {
        var api = await ApiFixture.CreateAsync();
        var cursor = await FirstCursorAsync(api, "officials");

        await AssertRejectedAsync(api, $"officials(after: \"{cursor}\", orderBy: NAME_ASC) {{ totalCount }}");
        await AssertRejectedAsync(api, $"officials(after: \"{cursor}\", orderBy: ID_DESC) {{ totalCount }}");
        await AssertRejectedAsync(api, $"claims(after: \"{cursor}\") {{ totalCount }}");
        await api.DataAsync($"{{ officials(after: \"{cursor}\", orderBy: [ID_ASC]) {{ totalCount }} }}");
    }

    [Fact]
    public async Task Cursors_survive_a_restart_only_with_the_same_secret()
    {
        var options = new ApiOptions { CursorSecret = Secret };
        var cursor = await FirstCursorAsync(await ApiFixture.CreateAsync(options), "officials");

        var same = await ApiFixture.CreateAsync(options);
        await same.DataAsync($"{{ officials(after: \"{cursor}\") {{ nodes {{ id }} }} }}");
        await AssertRejectedAsync(await ApiFixture.CreateAsync(), $"officials(after: \"{cursor}\") {{ totalCount }}");
    }

    [Fact]
    public async Task A_secret_that_is_too_short_is_rejected() => await Assert.ThrowsAsync<ArgumentException>(
        () => ApiFixture.CreateAsync(new ApiOptions { CursorSecret = new byte[15] }));

    [Theory]
    [InlineData("first: 101", "LIMIT_EXCEEDED")]
    [InlineData("last: 1000000", "LIMIT_EXCEEDED")]
    [InlineData("first: -1", "BAD_USER_INPUT")]
    [InlineData("orderBy: []", "BAD_USER_INPUT")]
    [InlineData("orderBy: [NAME_ASC, NAME_DESC]", "BAD_USER_INPUT")]
    [InlineData("orderBy: [ID_ASC, NAME_ASC, ID_ASC]", "BAD_USER_INPUT")]
    public async Task Invalid_paging_arguments_are_rejected(string arguments, string code)
    {
        var api = await ApiFixture.CreateAsync();

        Assert.Equal(code, (await api.ErrorAsync($"{{ officials({arguments}) {{ nodes {{ id }} }} }}")).Code());
    }

    [Fact]
    public async Task An_empty_page_and_a_default_page_are_valid()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { none: officials(first: 0) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
              claims { nodes { __typename } } }
            """,
            $$"""
            { "none": { "nodes": [], "pageInfo": { "hasNextPage": false, "hasPreviousPage": false, "startCursor": null,
                "endCursor": null } },
              "claims": { "nodes": [ {{string.Join(',', Enumerable.Repeat("""{"__typename":"Claim"}""", 20))}} ] } }
            """);
    }

    [Fact]
    public async Task Sort_orders_can_be_reversed()
    {
        var api = await ApiFixture.CreateAsync();
        var data = await api.DataAsync(
            """
            { up: officials(orderBy: [NAME_ASC, ID_ASC]) { nodes { name } }
              down: officials(orderBy: NAME_DESC) { nodes { name } }
              late: happenings(orderBy: TIME_DESC, first: 1) { nodes { id } } }
            """);

        Assert.Equal(data.At("up", "nodes").Texts("name"), data.At("down", "nodes").Texts("name").Reverse());
        Assert.Equal("Amir Eshel", data.At("up", "nodes", 0, "name").GetString());
        Assert.Equal("meeting:gantz-lapid-2022-09", data.At("late", "nodes", 0, "id").GetString());
    }

    [Fact]
    public async Task Later_sort_orders_break_ties_of_earlier_ones()
    {
        var api = await ApiFixture.CreateAsync();
        const string query =
            """
            query ($after: String, $orderBy: [HappeningOrder!]) {
              happenings(first: 1, after: $after, orderBy: $orderBy) { nodes { id } pageInfo { endCursor } } }
            """;

        // Two meetings and a signing took place on the 30th; the visit began one day earlier.
        foreach (var (orderBy, ids) in new (string[] Order, string[] Ids)[]
        {
            (["TIME_DESC", "NAME_ASC"],
                ["gantz-lapid", "signing", "gantz-hamada", "gantz-hayashi", "gantz-japan", "gantz-kishi"]),
            (["TIME_DESC", "NAME_DESC"],
                ["gantz-lapid", "gantz-hayashi", "gantz-hamada", "signing", "gantz-japan", "gantz-kishi"]),
            (["TIME_ASC", "ID_DESC"],
                ["gantz-kishi", "gantz-japan", "gantz-hayashi", "gantz-hamada", "signing", "gantz-lapid"]),
        })
        {
            string? after = null;
            foreach (var id in ids)
            {
                var page = (await api.DataAsync(query, new { after, orderBy })).At("happenings");
                Assert.Contains(id, page.At("nodes", 0, "id").GetString(), StringComparison.Ordinal);
                after = page.At("pageInfo", "endCursor").GetString();
            }

            var other = await api.ErrorAsync(query, new { after, orderBy = orderBy.Reverse() });
            Assert.Equal("INVALID_CURSOR", other.Code());
        }
    }

    private static Comparer<string> ByPlaceIn(string[] cursors) => Comparer<string>.Create(
        (left, right) => Array.IndexOf(cursors, left).CompareTo(Array.IndexOf(cursors, right)));

    private static async Task<string> FirstCursorAsync(ApiFixture api, string field) =>
        (await PageAsync(api, "{0}", field, "first: 1")).At("edges", 0, "cursor").GetString()!;

    private static async Task AssertRejectedAsync(ApiFixture api, string field) =>
        Assert.Equal("INVALID_CURSOR", (await api.ErrorAsync($"{{ {field} }}")).Code());

    private static async Task<List<string>> WalkAsync(
        ApiFixture api, string parent, string field, string size, string from, string hasMore, string edge)
    {
        var cursors = new List<string>();
        var arguments = size;
        while (true)
        {
            var page = await PageAsync(api, parent, field, arguments);
            cursors.AddRange(page.At("edges").Texts("cursor"));
            if (!page.At("pageInfo", hasMore).GetBoolean())
            {
                return cursors;
            }

            arguments = $"{size}, {from}: \"{page.At("pageInfo", edge)}\"";
        }
    }

    private static async Task<JsonElement> PageAsync(ApiFixture api, string parent, string field, string arguments)
    {
        var selection = $"{field}({arguments}) {{ totalCount edges {{ cursor }} pageInfo {{ "
            + "hasNextPage hasPreviousPage startCursor endCursor } }";
        var data = await api.DataAsync("{ " + string.Format(null, CompositeFormat.Parse(parent), selection) + " }");
        return data.EnumerateObject().First() is var first && first.Name == field ? first.Value : first.Value.At(field);
    }
}
