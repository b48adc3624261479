using System.Text.Json;
using DiploGraph.Graph.Desk;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Access;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Access;

/// <summary>
/// The matrix of roles and operations. Its rows are compared with the fields of the schema, so none can be forgotten.
/// </summary>
public sealed class RoleMatrixTests
{
    /// <summary>The lowest role of each field that not everybody may select.</summary>
    private static readonly Dictionary<string, Role> Rows = new(StringComparer.Ordinal)
    {
        ["Mutation.commitChanges"] = Role.Reviewer,
        ["Mutation.mergeEntities"] = Role.Reviewer,
        ["Mutation.separateEntities"] = Role.Reviewer,
        ["Mutation.revert"] = Role.Reviewer,
        ["Query.audit"] = Role.Admin,
        ["Mutation.submitProposal"] = Role.Contributor,
        ["Mutation.amendProposal"] = Role.Contributor,
        ["Mutation.commentOnProposal"] = Role.Contributor,
        ["Mutation.decideProposal"] = Role.Contributor,
        ["Query.proposal"] = Role.Contributor,
        ["Query.proposals"] = Role.Contributor,
        ["Subscription.proposals"] = Role.Contributor,
    };

    private static readonly GraphQLSchema Schema = ApiSchema.Build(ApiSchema.ReadSdl());

    private static IEnumerable<(ObjectType Root, FieldDefinition Field)> RootFields =>
        new[] { Schema.QueryType, Schema.MutationType, Schema.SubscriptionType }
            .OfType<ObjectType>()
            .SelectMany(root => root.Fields.Select(it => (root, it)));

    public static TheoryData<string, Role> Cells =>
    [
        .. from row in Rows.Keys
           from role in Enum.GetValues<Role>()
           select new TheoryDataRow<string, Role>(row, role),
    ];

    [Fact]
    public void The_matrix_has_a_row_for_each_field_with_a_role() => Assert.Equal(
        Rows.OrderBy(row => row.Key, StringComparer.Ordinal),
        from root in RootFields
        let role = RequiredRoles.Find(root.Field)
        where role is not null
        orderby root.Field.Coordinate
        select KeyValuePair.Create(root.Field.Coordinate, role.Value));

    [Fact]
    public void Every_mutation_requires_a_role() => Assert.Empty(
        from field in Schema.MutationType?.Fields ?? NamedList<FieldDefinition>.Empty
        where RequiredRoles.Find(field) is null or Role.Reader
        select field.Coordinate);

    [Fact]
    public void Mutations_and_fields_with_a_role_are_nullable() => Assert.Empty(
        from root in RootFields
        where root.Root == Schema.MutationType || RequiredRoles.Find(root.Field) is not null
        where root.Root != Schema.SubscriptionType && root.Field.Type.IsNonNull
        select root.Field.Coordinate);

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_caller_may_select_a_field_if_the_role_is_high_enough(string coordinate, Role role)
    {
        var (root, field) = RootFields.Single(it => it.Field.Coordinate == coordinate);
        var expected = role < Rows[coordinate];
        Assert.Equal(expected, await IsForbiddenAsync(root, field, role));
    }

    [Fact]
    public async Task Everybody_may_select_all_other_fields()
    {
        foreach (var (root, field) in RootFields.Where(it => !Rows.ContainsKey(it.Field.Coordinate)))
        {
            if (root != Schema.SubscriptionType)
            {
                Assert.False(await IsForbiddenAsync(root, field, Role.Reader), field.Coordinate);
            }
        }
    }

    private static async Task<bool> IsForbiddenAsync(ObjectType root, FieldDefinition field, Role role)
    {
        var api = await ApiFixture.CreateAsync();
        api.Caller = role == Role.Reader ? Caller.Anonymous : new Caller("Anna", role);
        var document = MinimalDocument.Of(Schema, root, field);
        var answer = root == Schema.SubscriptionType
            ? await FirstEventAsync(api, document)
            : await api.AskAsync(document);
        if (!answer.TryGetProperty("errors", out var errors))
        {
            return false;
        }

        var codes = errors.EnumerateArray().Select(error => error.Code()).ToList();
        Assert.DoesNotContain("GRAPHQL_VALIDATION_FAILED", codes);
        return codes.Contains("FORBIDDEN");
    }

    // A subscription that is not refused may have no event: then it is ended from outside.
    private static async Task<JsonElement> FirstEventAsync(ApiFixture api, string document)
    {
        var operation = await api.PrepareAsync(document);
        using var ending = new CancellationTokenSource();
        await using var events = api.Handler.SubscribeAsync(operation, api.Caller, ending.Token)
            .GetAsyncEnumerator(ending.Token);
        var next = events.MoveNextAsync().AsTask();
        if (await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(300))) != next)
        {
            await ending.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return JsonDocument.Parse("{}").RootElement;
        }

        return JsonDocument.Parse(events.Current.Body).RootElement;
    }
}
