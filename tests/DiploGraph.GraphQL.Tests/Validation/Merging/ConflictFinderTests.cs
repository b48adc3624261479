using System.Text;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Validation;
using DiploGraph.GraphQL.Validation.Merging;

namespace DiploGraph.GraphQL.Tests.Validation.Merging;

public sealed class ConflictFinderTests
{
    private const int Count = 3_000;
    private static readonly string[] Names = ["x", "y", "kin", "name"];
    private static readonly string[] Types = ["Dog", "Cat", "Fox", "Pet", "Animal", "__Type", "__Schema"];

    [Fact]
    public void Finds_a_conflict_if_and_only_if_comparing_all_pairs_finds_one()
    {
        var random = new Random(20260801);
        var counts = new int[2];
        for (var i = 0; i < Count; i++)
        {
            var text = Generate(random);
            var expected = HasConflictingPairs(text);
            counts[expected ? 1 : 0]++;
            var conflict = FindConflict(text);
            Assert.True(!expected || conflict is not null, text);
            if (conflict is { First.Parent: not null, Second.Parent: not null })
            {
                Assert.True(expected, text);
            }
        }

        Assert.All(counts, static count => Assert.InRange(count, Count / 20, Count));
    }

    private static (FieldOccurrence First, FieldOccurrence Second)? FindConflict(string text)
    {
        var context = ContextOf(text);
        return new ConflictFinder(context, new SelectionLevels(context)).FindAny();
    }

    private static bool HasConflictingPairs(string text)
    {
        var context = ContextOf(text);
        var pairs = new ConflictPairFinder(new SelectionLevels(context));
        var found = false;
        foreach (var definition in context.Document.Definitions)
        {
            found |= definition switch
            {
                OperationDefinitionNode operation => Search(operation.SelectionSet, context.Schema.QueryType),
                FragmentDefinitionNode fragment =>
                    Search(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition.Name)),
                _ => false,
            };
        }

        return found;

        bool Search(SelectionSetNode set, NamedType? parent) =>
            pairs.FindWithin(set, parent, int.MaxValue).Count > 0 || SearchBelow(set, parent);

        bool SearchBelow(SelectionSetNode set, NamedType? parent) => set.Selections.Any(selection => selection switch
        {
            FieldNode { SelectionSet: { } inner } field => Search(inner, TypeOf(field, parent)),
            InlineFragmentNode fragment =>
                SearchBelow(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition!.Name)),
            _ => false,
        });

        NamedType? TypeOf(FieldNode field, NamedType? parent) =>
            parent is null ? null : context.Schema.FindField(parent, field.Name)?.Type.Named;
    }

    private static ValidationContext ContextOf(string text) => new(
        RuleTester.Schema,
        RuleTester.Parse(text),
        ValidationOptions.Default with { MaxMergeComparisons = 10_000_000 });

    private static string Generate(Random random)
    {
        var text = new StringBuilder("{ animal ");
        AddSelections(text, random, depth: 0, fragments: 3);
        for (var count = random.Next(3); count > 0; count--)
        {
            text.Append(" __schema ");
            AddSelections(text, random, depth: 2, fragments: 3);
        }

        text.Append(" }");
        for (var i = 0; i < 3; i++)
        {
            text.Append(" fragment F").Append(i).Append(" on ").Append(Types[random.Next(Types.Length)]).Append(' ');
            AddSelections(text, random, depth: 1, fragments: i);
        }

        return text.ToString();
    }

    /// <summary>Fragments spread only earlier fragments, so there are no cycles.</summary>
    private static void AddSelections(StringBuilder text, Random random, int depth, int fragments)
    {
        text.Append("{ ");
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var choice = random.Next(10);
            if (choice < 2 && fragments > 0)
            {
                text.Append("...F").Append(random.Next(fragments)).Append(' ');
            }
            else if (choice < 5 && depth < 4)
            {
                text.Append("... on ").Append(Types[random.Next(Types.Length)]).Append(' ');
                AddSelections(text, random, depth + 1, fragments);
            }
            else if (choice < 8 && depth < 4)
            {
                text.Append(random.Next(3) == 0 ? "x: " : "").Append(random.Next(3) == 0 ? "queryType " : "kin ");
                AddSelections(text, random, depth + 1, fragments);
            }
            else
            {
                var alias = random.Next(8) == 0 ? Names[random.Next(Names.Length)] + ": " : "";
                text.Append(alias).Append(random.Next(12) switch
                {
                    0 => "barks ",
                    1 => "name(short: true) ",
                    2 => "collar ",
                    _ => "name ",
                });
            }
        }

        text.Append("} ");
    }
}
