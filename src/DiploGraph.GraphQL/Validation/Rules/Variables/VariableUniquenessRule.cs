using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Variables;

/// <summary>Variable Uniqueness: no two variables of an operation have the same name.</summary>
internal sealed class VariableUniquenessRule(ValidationContext context) : ValidationRule(VisitKinds.Operation)
{
    public override void VisitOperation(OperationDefinitionNode operation)
    {
        DuplicateNameReporter.Report(
            context,
            operation.VariableDefinitions,
            static variable => variable.Variable.Name,
            static variable => variable.Variable.NameStart,
            static name => $"There can be only one variable named \"${name}\".");
    }
}
