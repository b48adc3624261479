using System.Numerics;
using DiploGraph.GraphQL.Validation.Rules;
using DiploGraph.GraphQL.Validation.Rules.Arguments;
using DiploGraph.GraphQL.Validation.Rules.Directives;
using DiploGraph.GraphQL.Validation.Rules.Documents;
using DiploGraph.GraphQL.Validation.Rules.Fields;
using DiploGraph.GraphQL.Validation.Rules.Fragments;
using DiploGraph.GraphQL.Validation.Rules.Operations;
using DiploGraph.GraphQL.Validation.Rules.Values;
using DiploGraph.GraphQL.Validation.Rules.Variables;

namespace DiploGraph.GraphQL.Validation;

/// <summary>
/// All rules, ordered to report the clearest errors first, and the visits that each rule subscribes to.
/// </summary>
internal sealed class RuleSet
{
    private static readonly Func<ValidationContext, ValidationRule>[] Factories =
    [
        static context => new ExecutableDefinitionsRule(context),
        static context => new OperationNameUniquenessRule(context),
        static context => new LoneAnonymousOperationRule(context),
        static context => new SingleRootFieldRule(context),
        static context => new FragmentSpreadTypeExistenceRule(context),
        static context => new FragmentsOnObjectInterfaceOrUnionTypesRule(context),
        static context => new VariablesAreInputTypesRule(context),
        static context => new LeafFieldSelectionsRule(context),
        static context => new FieldSelectionsRule(context),
        static context => new FragmentNameUniquenessRule(context),
        static context => new FragmentSpreadTargetDefinedRule(context),
        static context => new FragmentSpreadIsPossibleRule(context),
        static context => new VariableUniquenessRule(context),
        static context => new DirectivesAreDefinedRule(context),
        static context => new DirectivesAreInValidLocationsRule(context),
        static context => new DirectivesAreUniquePerLocationRule(context),
        static context => new ArgumentNamesRule(context),
        static context => new ArgumentUniquenessRule(context),
        static context => new ValuesOfCorrectTypeRule(context),
        static context => new InputObjectFieldNamesRule(context),
        static context => new InputObjectFieldUniquenessRule(context),
        static context => new InputObjectRequiredFieldsRule(context),
        static context => new RequiredArgumentsRule(context),
        static context => new FieldSelectionMergingRule(context),
        static context => new MaxIntrospectionDepthRule(context),
        static context => new AllVariableUsesDefinedRule(context),
        static context => new AllVariablesUsedRule(context),
        static context => new AllVariableUsagesAreAllowedRule(context),
        static context => new FragmentsMustBeUsedRule(context),
        static context => new FragmentSpreadsMustNotFormCyclesRule(context),
        static context => new OperationTypeExistenceRule(context),
    ];

    private static int[][]? _subscribers;

    private readonly ValidationRule[] _rules;

    private RuleSet(ValidationRule[] rules) => this._rules = rules;

    /// <summary>Creates the rules for one document.</summary>
    public static RuleSet Create(ValidationContext context)
    {
        var rules = Array.ConvertAll(Factories, factory => factory(context));
        _subscribers ??= FindSubscribers(rules);
        return new RuleSet(rules);
    }

    /// <summary>Returns the rules that subscribe to a kind of visit.</summary>
    public Subscribers At(VisitKinds visit) =>
        new(_rules, _subscribers![BitOperations.TrailingZeroCount((int)visit)]);

    private static int[][] FindSubscribers(ValidationRule[] rules)
    {
        var all = Enum.GetValues<VisitKinds>();
        var found = new int[all.Length][];
        foreach (var visit in all)
        {
            found[BitOperations.TrailingZeroCount((int)visit)] =
                [.. Enumerable.Range(0, rules.Length).Where(i => rules[i].Visits.HasFlag(visit))];
        }

        return found;
    }

    /// <summary>Enumerates the subscribed rules without allocating.</summary>
    public ref struct Subscribers(ValidationRule[] rules, int[] indices)
    {
        private int _next;

        public readonly ValidationRule Current => rules[indices[_next - 1]];

        public readonly Subscribers GetEnumerator() => this;

        public bool MoveNext() => _next++ < indices.Length;
    }
}
