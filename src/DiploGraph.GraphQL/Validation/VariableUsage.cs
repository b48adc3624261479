using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation;

/// <summary>A use of a variable as a value.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Type">The type expected at this position, or null if it is unknown.</param>
/// <param name="HasDefault">True if the argument or input field has a default value.</param>
/// <param name="OneOf">
/// The OneOf input object that the value is a field of, or null. The type expected of the object may be non-null, or a
/// list that accepts the object as its only item.
/// </param>
internal readonly record struct VariableUsage(
    VariableNode Variable, GraphQLType? Type, bool HasDefault, InputObjectType? OneOf);
