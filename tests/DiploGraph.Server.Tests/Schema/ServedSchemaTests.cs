using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Schema;

/// <summary>The schema that is served is the contract, and all of it is bound.</summary>
public sealed class ServedSchemaTests
{
    [Fact]
    public async Task Every_field_has_a_resolver_and_every_resolver_a_field()
    {
        var api = await ApiFixture.CreateAsync();

        Assert.Equal("Query", api.Api.Engine.Schema.QueryType.Name);
    }
}
