using System.Collections.Immutable;
using System.Globalization;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Tests.Language;

/// <summary>Generates random syntax trees that the grammar allows. Equal seeds generate equal trees.</summary>
internal sealed partial class RandomSyntaxGenerator(int seed)
{
    private static readonly string[] Names =
        ["a", "b", "_c", "type", "on1", "query", "fragment", "input", "__x9", "Input"];

    private static readonly string[] Texts =
    [
        "", "a", "\"", "\\", "\n", " ", "  b\n c", "\r", "\t", "\0", "\u007F", "é漢", "😀", "\"\"\"", "\\u", "#{",
        "a\n\nb", "\n a\n",
    ];

    private readonly Random _random = new(seed);

    public DocumentNode Document() => new()
    {
        Source = new SourceText(""),
        Definitions = Some<DefinitionNode>(1, 5, () => _random.Next(2) == 0 ? Executable() : TypeSystem()),
    };

    public ValueNode Value(int depth, bool isConst) => _random.Next(depth > 0 ? 9 : 7) switch
    {
        0 => new IntValueNode { Text = _random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture) },
        1 => new FloatValueNode { Text = OneOf("1.5", "-0.0", "1e10", "2.5E-3") },
        2 => String(),
        3 => new BooleanValueNode { Value = _random.Next(2) == 0 },
        4 => new NullValueNode(),
        5 => new EnumValueNode { Name = Name() },
        6 when !isConst => new VariableNode { Name = Name() },
        7 => new ListValueNode { Items = Some(0, 3, () => Value(depth - 1, isConst)) },
        8 => new ObjectValueNode
        {
            Fields = Some(0, 3, () => new ObjectFieldNode { Name = Name(), Value = Value(depth - 1, isConst) }),
        },
        _ => String(),
    };

    private ExecutableDefinitionNode Executable() => _random.Next(4) == 0
        ? new FragmentDefinitionNode
        {
            Description = Maybe(String),
            Name = Name(),
            TypeCondition = Named(),
            Directives = Directives(isConst: false),
            SelectionSet = Selections(3),
        }
        : Operation();

    private OperationDefinitionNode Operation()
    {
        var name = Maybe(Name);
        return new OperationDefinitionNode
        {
            Operation = (OperationType)_random.Next(3),
            Description = Maybe(String),
            Name = name,
            VariableDefinitions = Some(0, 2, () => new VariableDefinitionNode
            {
                Description = Maybe(String),
                Variable = new VariableNode { Name = Name() },
                Type = Type(2),
                DefaultValue = Maybe(() => Value(2, isConst: true)),
                Directives = Directives(isConst: true),
            }),
            Directives = Directives(isConst: false),
            SelectionSet = Selections(3),
        };
    }

    private SelectionSetNode Selections(int depth) => new() { Selections = Some(1, 3, () => Selection(depth)) };

    private SelectionNode Selection(int depth) => _random.Next(depth > 0 ? 4 : 2) switch
    {
        0 => new FragmentSpreadNode { Name = Name(), Directives = Directives(isConst: false) },
        3 => new InlineFragmentNode
        {
            TypeCondition = Maybe(Named),
            Directives = Directives(isConst: false),
            SelectionSet = Selections(depth - 1),
        },
        var kind => new FieldNode
        {
            Alias = Maybe(Name),
            Name = Name(),
            Arguments = Arguments(isConst: false),
            Directives = Directives(isConst: false),
            SelectionSet = kind == 2 ? Selections(depth - 1) : null,
        },
    };

    private ImmutableArray<DirectiveNode> Directives(bool isConst) =>
        Some(0, 2, () => new DirectiveNode { Name = Name(), Arguments = Arguments(isConst) });

    private ImmutableArray<ArgumentNode> Arguments(bool isConst) =>
        Some(0, 2, () => new ArgumentNode { Name = Name(), Value = Value(2, isConst) });

    private TypeNode Type(int depth)
    {
        TypeNode type = depth > 0 && _random.Next(2) == 0 ? new ListTypeNode { Type = Type(depth - 1) } : Named();
        return _random.Next(2) == 0 ? new NonNullTypeNode { Type = type } : type;
    }

    private NamedTypeNode Named() => new() { Name = Name() };

    private string Name() => OneOf(Names);

    private StringValueNode String() => new()
    {
        Value = string.Concat(Enumerable.Range(0, _random.Next(4)).Select(_ => OneOf(Texts))),
        IsBlock = _random.Next(2) == 0,
    };

    private T? Maybe<T>(Func<T> make)
        where T : class => _random.Next(2) == 0 ? make() : null;

    private ImmutableArray<T> Some<T>(int least, int most, Func<T> make) =>
        [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];

    private T OneOf<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
