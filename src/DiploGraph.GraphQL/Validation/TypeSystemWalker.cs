using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation;

/// <summary>
/// Visits the type system definitions in an executable document. They are not allowed there, but their directives and
/// type references are checked too, so that all errors are reported at once.
/// </summary>
internal sealed class TypeSystemWalker(RuleSet rules, ValueWalker values)
{
    public void Visit(TypeSystemNode definition)
    {
        values.Scope = null;
        foreach (var rule in rules.At(VisitKinds.TypeSystemDefinition))
        {
            rule.VisitTypeSystemDefinition(definition);
        }

        switch (definition)
        {
            case SchemaDefinitionNode schema:
                VisitDirectives(schema, DirectiveLocation.Schema);
                foreach (var root in schema.OperationTypes)
                {
                    VisitType(root.Type);
                }

                break;
            case ScalarTypeDefinitionNode scalar:
                VisitDirectives(scalar, DirectiveLocation.Scalar);
                break;
            case FieldedTypeDefinitionNode type:
                VisitDirectives(
                    type, type is ObjectTypeDefinitionNode ? DirectiveLocation.Object : DirectiveLocation.Interface);
                foreach (var implemented in type.Interfaces)
                {
                    VisitType(implemented);
                }

                foreach (var field in type.Fields)
                {
                    VisitField(field);
                }

                break;
            case UnionTypeDefinitionNode union:
                VisitDirectives(union, DirectiveLocation.Union);
                foreach (var member in union.Members)
                {
                    VisitType(member);
                }

                break;
            case EnumTypeDefinitionNode type:
                VisitDirectives(type, DirectiveLocation.Enum);
                foreach (var value in type.Values)
                {
                    values.VisitDirectives(value, value.Directives, DirectiveLocation.EnumValue);
                }

                break;
            case InputObjectTypeDefinitionNode type:
                VisitDirectives(type, DirectiveLocation.InputObject);
                VisitInputs(type.Fields, DirectiveLocation.InputFieldDefinition);
                break;
            case DirectiveDefinitionNode directive:
                VisitDirectives(directive, DirectiveLocation.DirectiveDefinition);
                VisitInputs(directive.Arguments, DirectiveLocation.ArgumentDefinition);
                break;
        }
    }

    private void VisitField(FieldDefinitionNode field)
    {
        VisitInputs(field.Arguments, DirectiveLocation.ArgumentDefinition);
        VisitType(field.Type);
        values.VisitDirectives(field, field.Directives, DirectiveLocation.FieldDefinition);
    }

    private void VisitInputs(ImmutableArray<InputValueDefinitionNode> inputs, DirectiveLocation location)
    {
        foreach (var input in inputs)
        {
            VisitType(input.Type);
            if (input.DefaultValue is { } value)
            {
                values.Visit(value, type: null, hasDefault: false);
            }

            values.VisitDirectives(input, input.Directives, location);
        }
    }

    private void VisitDirectives(TypeSystemNode owner, DirectiveLocation location) =>
        values.VisitDirectives(owner, owner.Directives, location);

    private void VisitType(TypeNode type)
    {
        foreach (var rule in rules.At(VisitKinds.TypeReference))
        {
            rule.VisitTypeReference(type.NamedType);
        }
    }
}
