using DiploGraph.Graph.Desk;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.Access;

namespace DiploGraph.Server.Resolvers.Access;

/// <summary>Checks the roles that the directive <c>@requires</c> names: at each such field, and only there.</summary>
internal static class RequiredRoles
{
    private const string Directive = "requires";

    /// <summary>Adds the checks.</summary>
    public static void Bind(ResolverMap map, GraphQLSchema schema, AuditRecorder? audit)
    {
        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            foreach (var field in type.Fields)
            {
                if (Find(field) is { } role)
                {
                    map.Intercept(
                        field.Coordinate,
                        type == schema.MutationType ? new AuditedRoleCheck(role, audit) : new RoleCheck(role, audit));
                }
            }
        }
    }

    /// <summary>Returns the role that a field requires; null if every caller may select it.</summary>
    public static Role? Find(FieldDefinition field)
    {
        foreach (var directive in field.AppliedDirectives)
        {
            if (directive.Name == Directive)
            {
                return RoleNames.Parse(((EnumValueNode)directive.Arguments[0].Value).Name);
            }
        }

        return null;
    }
}
