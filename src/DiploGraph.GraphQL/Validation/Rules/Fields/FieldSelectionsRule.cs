using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Rules.Fields;

/// <summary>Field Selections: every selected field is defined on the type in scope.</summary>
internal sealed class FieldSelectionsRule(ValidationContext context) : ValidationRule(VisitKinds.Field)
{
    public override void VisitField(FieldNode field)
    {
        if (context.Field is not null || context.ParentType is not { } parent)
        {
            return;
        }

        var suggestion = Suggest(parent, field.Name);
        context.Report($"Cannot query field \"{field.Name}\" on type \"{parent}\".{suggestion}", field.Start);
    }

    private string Suggest(NamedType parent, string name)
    {
        if (!context.Options.SuggestNames)
        {
            return "";
        }

        var types = TypesWithField(parent, name);
        if (types.Count > 0)
        {
            return NameSuggester.Sentence("to use an inline fragment on", types);
        }

        return parent is FieldedType fielded
            ? context.DidYouMean(name, fielded.Fields.Select(static known => known.Name))
            : "";
    }

    /// <summary>
    /// Returns the subtypes of an abstract type that define the field. Types shared by the most possible types come
    /// first; in a tie, an interface precedes the types that implement it.
    /// </summary>
    private static List<string> TypesWithField(NamedType parent, string name)
    {
        if (!parent.IsAbstract)
        {
            return [];
        }

        var counts = new Dictionary<NamedType, int>();
        foreach (var possible in parent.PossibleTypes)
        {
            if (!possible.Fields.Contains(name))
            {
                continue;
            }

            counts[possible] = 1;
            foreach (var implemented in possible.Interfaces)
            {
                if (implemented.Fields.Contains(name))
                {
                    counts[implemented] = counts.GetValueOrDefault(implemented) + 1;
                }
            }
        }

        return
        [
            .. counts
                .OrderByDescending(static entry => entry.Value)
                .ThenByDescending(static entry => entry.Key is InterfaceType ? entry.Key.PossibleTypes.Length : 0)
                .ThenBy(static entry => entry.Key.Name, StringComparer.Ordinal)
                .Select(static entry => entry.Key.Name),
        ];
    }
}
