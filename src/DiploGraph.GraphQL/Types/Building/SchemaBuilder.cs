using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Parsing;
using DiploGraph.GraphQL.Types.Building.Rules;

namespace DiploGraph.GraphQL.Types.Building;

/// <summary>
/// Builds schemas from the schema definition language and applies all rules of type validation (specification, section
/// 3). Root types have their default names if the document contains no schema definition. Documents may redefine
/// built-in directives, but not built-in scalars.
/// </summary>
public static class SchemaBuilder
{
    /// <summary>Parses, builds and validates a schema.</summary>
    /// <param name="sdl">The type system document.</param>
    /// <param name="options">Options; null for the defaults.</param>
    /// <returns>The schema, or all errors found. Names are checked first; the other rules are checked only if all names
    /// are known and unique.</returns>
    public static SchemaBuildResult Build(SourceText sdl, SchemaBuilderOptions? options = null)
    {
        options ??= SchemaBuilderOptions.Default;
        if (!Parser.TryParse(sdl, options.Parser, out var document, out var error))
        {
            return new SchemaBuildResult([error]);
        }

        var errors = new SchemaErrors(sdl);
        var definitions = new SchemaDocument(document);
        DefinitionRules.Check(definitions, errors);
        MemberNameRules.Check(definitions, errors);
        KnownTypeNameRules.Check(definitions, errors);
        if (errors.Count > 0)
        {
            return new SchemaBuildResult(errors.InDocumentOrder());
        }

        var draft = SchemaAssembler.Assemble(definitions, options);
        CoercionRules.Check(draft, options, errors);
        RootTypeRules.Check(draft, errors);
        ReservedNameRules.Check(draft, errors);
        FieldRules.Check(draft, errors);
        InterfaceRules.Check(draft, errors);
        UnionRules.Check(draft, errors);
        EnumRules.Check(draft, errors);
        InputObjectRules.Check(draft, errors);
        InputObjectCycleRule.Check(draft, errors);
        DefaultValueRules.Check(draft, errors);
        DefaultValueCycleRule.Check(draft, errors);
        DirectiveDefinitionRules.Check(draft, errors);
        DirectiveCycleRule.Check(draft, errors);
        AppliedDirectiveRules.Check(draft, errors);
        return errors.Count > 0
            ? new SchemaBuildResult(errors.InDocumentOrder())
            : new SchemaBuildResult(draft.ToSchema());
    }
}
