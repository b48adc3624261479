using DiploGraph.Graph.Failures;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Tests.Resolvers;

/// <summary>The store calls of an operation: one per relation field, for any number of objects.</summary>
public sealed class StoreCallTests
{
    [Theory]
    [InlineData("{ officials { nodes { id type } } }", "ListEntities")]
    [InlineData("{ officials { totalCount } }", "CountEntities")]
    [InlineData("{ officials { totalCount nodes { id } } }", "ListEntities CountEntities")]
    [InlineData("{ officials { nodes { name } } }", "ListEntities ReadClaims")]
    [InlineData("{ officials { nodes { meetings { totalCount } } } }", "ListEntities CountClaimsByAnchor")]
    [InlineData("{ officials { nodes { meetings { nodes { id } } } } }", "ListEntities ReadClaims FindEntities")]
    [InlineData(
        "{ officials { nodes { meetings { edges { role node { participations { nodes { id } } } } } } } }",
        "ListEntities ReadClaims FindEntities ReadClaims FindEntities")]
    [InlineData(
        "{ officials { nodes { claims { nodes { evidence { nodes { source { id } capture { sha256 } } } } } } } }",
        "ListEntities ReadClaims ReadEvidence FindEntities ReadCaptures")]
    [InlineData("{ happenings { nodes { participations { edges { capacity { id } onBehalfOf { id } } } } } }",
        "ListEntities ReadClaims FindEntities FindEntities")]
    [InlineData(
        "{ officials { nodes { metWith { nodes { id } } } } }",
        "ListEntities ReadClaims FindEntities ReadClaims ReadClaims ReadEvidence FindEntities")]
    [InlineData(
        "{ officials { nodes { sources { edges { evidenceCount node { id } } } } } }",
        "ListEntities ReadSources FindEntities")]
    [InlineData("{ claims(first: 100) { nodes { contradictedBy { id } } } }", "ListClaims ReadClaims")]
    [InlineData("{ claims { nodes { supersedes { id } value { text } qualifiers { key } } } }", "ListClaims")]
    [InlineData("{ __typename __schema { queryType { name } } }", "")]
    public async Task An_operation_makes_one_store_call_per_relation(string query, string calls)
    {
        var api = await ApiFixture.CreateAsync();
        await api.DataAsync(query);

        Assert.Equal(calls, string.Join(' ', api.Store.Calls));
    }

    [Fact]
    public async Task A_store_failure_is_reported_only_by_its_kind()
    {
        var seen = new List<GraphStoreException>();
        var api = await ApiFixture.CreateAsync(new ApiOptions { OnStoreFailure = seen.Add });
        foreach (var (failure, code) in new[]
        {
            (GraphStoreFailure.Unavailable, "SERVICE_UNAVAILABLE"),
            (GraphStoreFailure.Conflict, "CONFLICT"),
            (GraphStoreFailure.KeyReused, "KEY_REUSED"),
            (GraphStoreFailure.Rejected, "REJECTED"),
            (GraphStoreFailure.Corrupt, "STORE_CORRUPT"),
        })
        {
            api.Store.Failure = new GraphStoreException(failure, "The disk at /dev/secret says no.");
            var error = await api.ErrorAsync("{ officials { nodes { id } } }");

            Assert.Equal(code, error.Code());
            Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
            Assert.Same(api.Store.Failure, seen[^1]);
        }
    }
}
