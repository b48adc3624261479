using DiploGraph.GraphQL.Types;

namespace DiploGraph.Server.Tests.Resolvers.Filters;

/// <summary>A field of a filter, with the filters that lead to it from the argument of a root field.</summary>
/// <param name="Root">The root field, such as <c>officials</c>.</param>
/// <param name="Steps">The fields from the argument to the last one.</param>
public sealed record InputPath(string Root, IReadOnlyList<InputPath.Step> Steps)
{
    /// <summary>The path of the field as an error names it, such as <c>where.AND[0].id.eq</c>.</summary>
    public string Text => "where." + string.Join(
        '.', Steps.Select((step, at) => step.IsList && at < Steps.Count - 1 ? $"{step.Name}[0]" : step.Name));

    /// <summary>The type of the last field.</summary>
    public string Type => Steps[^1].Type;

    /// <summary>Returns the value of <c>where</c> that gives the last field a value.</summary>
    public string Where(string value) => Steps.Reverse().Aggregate(
        value,
        (inner, step) => $"{{ {step.Name}: {(step.IsList && step != Steps[^1] ? $"[{inner}]" : inner)} }}");

    /// <summary>Returns the fields of the filters of all root fields, to a depth of three.</summary>
    public static IEnumerable<InputPath> Of(GraphQLSchema schema) =>
        from root in schema.QueryType.Fields
        where root.Arguments.Contains("first")
        let argument = root.Arguments.Find("where")
        where argument is not null
        from path in Below((InputObjectType)argument.Type.Named, [], 3)
        select new InputPath(root.Name, path);

    private static IEnumerable<Step[]> Below(InputObjectType type, Step[] above, int levels)
    {
        foreach (var field in type.Fields)
        {
            var isList = field.Type.NullableType is ListType;
            Step[] path = [.. above, new Step(field.Name, $"{field.Type}", isList)];
            yield return path;
            if (levels > 1 && field.Type.Named is InputObjectType inner)
            {
                foreach (var deeper in Below(inner, path, levels - 1))
                {
                    yield return deeper;
                }
            }
        }
    }

    /// <summary>A field on the way.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Type">The type, such as <c>[ID!]</c>.</param>
    /// <param name="IsList">Whether its value is a list.</param>
    public sealed record Step(string Name, string Type, bool IsList);
}
