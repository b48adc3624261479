using System.Runtime.InteropServices;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types.Building;

namespace DiploGraph.Benchmarks.Load;

/// <summary>The schema of the load comparison, over <see cref="LoadData"/>.</summary>
internal static class LoadSchema
{
    internal const string Sdl = """
        type Country { code: ID! name: String! region: String! }
        type Official {
          id: ID! name: String! role: String! rank: Int! email: String! since: String!
          country: Country! meetings(first: Int! = 20): [Meeting!]!
        }
        type Meeting { id: ID! topic: String! date: String! participants: [Official!]! }
        type Query {
          official(id: ID!): Official
          officials(role: String!, minRank: Int!, first: Int!, offset: Int! = 0): [Official!]!
        }
        """;

    public static GraphQLEngine MakeEngine(GraphQLOptions options)
    {
        var built = SchemaBuilder.Build(new SourceText(Sdl, "load.graphql"));
        return new GraphQLEngine(built.Schema!, Resolvers(new LoadData()), options);
    }

    internal static ResolverMap Resolvers(LoadData data) => new ResolverMap()
        .Once("Query.official", context => data.Find(context.Arguments.Get<string>("id")))
        .BatchList<object?, Official>("Query.officials", (context, _, results) => data.Page(
            context.Arguments.Get<string>("role"),
            context.Arguments.Get<int>("minRank"),
            context.Arguments.Get<int>("first"),
            context.Arguments.Get<int>("offset"),
            results))
        .Field<Official, string>("Official.id", official => official.Id)
        .Field<Official, string>("Official.name", official => official.Name)
        .Field<Official, string>("Official.role", official => official.Role)
        .Field<Official, int>("Official.rank", official => official.Rank)
        .Field<Official, string>("Official.email", official => official.Email)
        .Field<Official, string>("Official.since", official => official.Since)
        .Field<Official, Country>("Official.country", official => official.Country)
        .BatchList<Official, Meeting>("Official.meetings", Meetings)
        .Field<Meeting, string>("Meeting.id", meeting => meeting.Id)
        .Field<Meeting, string>("Meeting.topic", meeting => meeting.Topic)
        .Field<Meeting, string>("Meeting.date", meeting => meeting.Date)
        .BatchList<Meeting, Official>("Meeting.participants", Participants)
        .Field<Country, string>("Country.code", country => country.Code)
        .Field<Country, string>("Country.name", country => country.Name)
        .Field<Country, string>("Country.region", country => country.Region);

    private static void Meetings(
        FieldContext context, ReadOnlySpan<Official> officials, BatchListResult<Meeting> results)
    {
        var first = Math.Max(context.Arguments.Get<int>("first"), 0);
        for (var i = 0; i < officials.Length; i++)
        {
            var meetings = CollectionsMarshal.AsSpan(officials[i].Meetings);
            results.AddRange(i, meetings[..Math.Min(first, meetings.Length)]);
        }
    }

    private static void Participants(
        FieldContext context, ReadOnlySpan<Meeting> meetings, BatchListResult<Official> results)
    {
        for (var i = 0; i < meetings.Length; i++)
        {
            results.AddRange(i, meetings[i].Participants);
        }
    }
}
