using System.Buffers;
using System.Globalization;
using System.Text;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Execution;

public sealed class AllocationTests
{
    private const string Sdl = """
        type Query { people(count: Int!): [Person!]! }
        type Person { id: Int! name: String friends: [Person!]! boss: Person! kind: Being! }
        interface Being { label: String! }
        type Cat implements Being { label: String! }
        type Dog implements Being { label: String! }
        """;

    private const string Query =
        "{ people(count: COUNT) { id name friends { id boss { name } } boss { id } kind { __typename label } } }";

    private static readonly Person[] People =
        [.. Enumerable.Range(0, 5_000).Select(static i => new Person(i, $"P {i}"))];
    private static readonly Cat[] Cats = [new Cat(), new Dog()];

    [Fact]
    public async Task Execution_allocates_nothing_per_object()
    {
        var engine = new TestEngine(Sdl, Resolvers(), new GraphQLOptions { MaxCost = 1L << 40 });
        var few = await BytesAsync(engine, 100);
        var many = await BytesAsync(engine, 4_000);

        Assert.True(
            many - few < 512, $"100 people cost {few} B, 4,000 cost {many} B: it grows with the number of objects.");
        Assert.True(many < 4_096, $"A repeated request allocates {many} B.");
    }

    private static async Task<long> BytesAsync(TestEngine engine, int count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        var request = GraphQLRequest.Create(Query.Replace("COUNT", number, StringComparison.Ordinal));
        var output = new ArrayBufferWriter<byte>(4 * 1024 * 1024);
        var least = long.MaxValue;
        for (var i = 0; i < 30; i++)
        {
            output.ResetWrittenCount();
            var before = GC.GetAllocatedBytesForCurrentThread();
            await engine.Engine.ExecuteAsync(request, output, null, CancellationToken.None);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        var answer = Encoding.UTF8.GetString(output.WrittenSpan);
        Assert.StartsWith("{\"data\":{\"people\":[{\"id\":0,\"name\":\"P 0\"", answer, StringComparison.Ordinal);
        return least;
    }

    private static ResolverMap Resolvers() => new ResolverMap()
        .BatchList<object?, Person>("Query.people", static (context, _, results) =>
            results.AddRange(0, People.AsSpan(0, context.Arguments.Get<int>("count"))))
        .Field<Person, int>("Person.id", static person => person.Id)
        .Field<Person, string>("Person.name", static person => person.Name)
        .BatchList<Person, Person>("Person.friends", static (_, parents, results) =>
        {
            for (var i = 0; i < parents.Length; i++)
            {
                results.Add(i, People[(parents[i].Id + 1) % 100]);
                results.Add(i, People[(parents[i].Id + 2) % 100]);
            }
        })
        .Field<Person, Person>("Person.boss", static person => People[person.Id / 2])
        .Field<Person, Cat>("Person.kind", static person => Cats[person.Id % 2])
        .ResolveType<Cat>("Being", static being => being is Dog ? "Dog" : "Cat")
        .Field<Cat, string>("Being.label", static being => being.Label);

    private readonly record struct Person(int Id, string Name);

    private class Cat
    {
        public virtual string Label => "cat";
    }

    private sealed class Dog : Cat
    {
        public override string Label => "dog";
    }
}
