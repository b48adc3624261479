using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation;

/// <summary>A variable where a value stands.</summary>
/// <param name="Variable">the variable.</param>
/// <param name="Type">the type expected there, or null where it is not known.</param>
/// <param name="HasDefault">whether the argument or input field has a default value.</param>
/// <param name="OneOf">
/// The OneOf input object the value is a field of, where that type itself is expected. Where it is expected wrapped,
/// as non-null or for a list, null is an error of the execution, as the reference implementation has it.
/// </param>
internal readonly record struct VariableUsage(
    VariableNode Variable, GraphQLType? Type, bool HasDefault, InputObjectType? OneOf);
