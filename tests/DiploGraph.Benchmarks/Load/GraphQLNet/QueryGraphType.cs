using GraphQL;
using GraphQL.Types;

namespace DiploGraph.Benchmarks.Load.GraphQLNet;

/// <summary>The root of <see cref="LoadSchema"/>'s schema as GraphQL.NET defines it.</summary>
internal sealed class QueryGraphType : ObjectGraphType
{
    public QueryGraphType(LoadData data)
    {
        Name = "Query";
        Field<OfficialGraphType>("official")
            .Argument<NonNullGraphType<IdGraphType>>("id")
            .Resolve(context => data.Find(context.GetArgument<string>("id")));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OfficialGraphType>>>>("officials")
            .Argument<NonNullGraphType<StringGraphType>>("role")
            .Argument<NonNullGraphType<IntGraphType>>("minRank")
            .Argument<NonNullGraphType<IntGraphType>>("first")
            .Argument<NonNullGraphType<IntGraphType>>("offset", static argument => argument.DefaultValue = 0)
            .Resolve(context =>
            {
                var role = context.GetArgument<string>("role");
                var minRank = context.GetArgument<int>("minRank");
                return data.Officials.Where(official => official.Role == role && official.Rank >= minRank)
                    .Skip(context.GetArgument<int>("offset"))
                    .Take(context.GetArgument<int>("first"));
            });
    }
}

/// <summary>The type <c>Official</c>.</summary>
internal sealed class OfficialGraphType : ObjectGraphType<Official>
{
    public OfficialGraphType()
    {
        Name = "Official";
        Field<NonNullGraphType<IdGraphType>>("id").Resolve(static context => context.Source.Id);
        Field<NonNullGraphType<StringGraphType>>("name").Resolve(static context => context.Source.Name);
        Field<NonNullGraphType<StringGraphType>>("role").Resolve(static context => context.Source.Role);
        Field<NonNullGraphType<IntGraphType>>("rank").Resolve(static context => context.Source.Rank);
        Field<NonNullGraphType<StringGraphType>>("email").Resolve(static context => context.Source.Email);
        Field<NonNullGraphType<StringGraphType>>("since").Resolve(static context => context.Source.Since);
        Field<NonNullGraphType<CountryGraphType>>("country").Resolve(static context => context.Source.Country);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MeetingGraphType>>>>("meetings")
            .Argument<NonNullGraphType<IntGraphType>>("first", static argument => argument.DefaultValue = 20)
            .Resolve(static context => context.Source.Meetings.Take(context.GetArgument<int>("first")));
    }
}

/// <summary>The type <c>Meeting</c>.</summary>
internal sealed class MeetingGraphType : ObjectGraphType<Meeting>
{
    public MeetingGraphType()
    {
        Name = "Meeting";
        Field<NonNullGraphType<IdGraphType>>("id").Resolve(static context => context.Source.Id);
        Field<NonNullGraphType<StringGraphType>>("topic").Resolve(static context => context.Source.Topic);
        Field<NonNullGraphType<StringGraphType>>("date").Resolve(static context => context.Source.Date);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OfficialGraphType>>>>("participants")
            .Resolve(static context => context.Source.Participants);
    }
}

/// <summary>The type <c>Country</c>.</summary>
internal sealed class CountryGraphType : ObjectGraphType<Country>
{
    public CountryGraphType()
    {
        Name = "Country";
        Field<NonNullGraphType<IdGraphType>>("code").Resolve(static context => context.Source.Code);
        Field<NonNullGraphType<StringGraphType>>("name").Resolve(static context => context.Source.Name);
        Field<NonNullGraphType<StringGraphType>>("region").Resolve(static context => context.Source.Region);
    }
}
