using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Tests.Language;

internal sealed partial class RandomSyntaxGenerator
{
    private TypeSystemNode TypeSystem() => _random.Next(8) switch
    {
        0 => new SchemaDefinitionNode
        {
            Description = Maybe(String),
            Directives = Directives(isConst: true),
            OperationTypes = Some(1, 3, Root),
        },
        1 => new SchemaDefinitionNode { IsExtension = true, OperationTypes = Some(1, 3, Root) },
        2 => new DirectiveDefinitionNode
        {
            Description = Maybe(String),
            Name = Name(),
            Arguments = Some(0, 2, Input),
            IsRepeatable = _random.Next(2) == 0,
            Locations = Some(1, 3, () => new DirectiveLocationNode { Location = (DirectiveLocation)_random.Next(19) }),
        },
        3 => new ScalarTypeDefinitionNode
        {
            Description = Maybe(String),
            Name = Name(),
            Directives = Directives(isConst: true),
        },
        4 => new ObjectTypeDefinitionNode
        {
            Description = Maybe(String),
            Name = Name(),
            Interfaces = Some(0, 2, Named),
            Directives = Directives(isConst: true),
            Fields = Some(0, 3, Field),
        },
        5 => new InterfaceTypeDefinitionNode { IsExtension = true, Name = Name(), Fields = Some(1, 3, Field) },
        6 => new UnionTypeDefinitionNode { Description = Maybe(String), Name = Name(), Members = Some(0, 3, Named) },
        _ => _random.Next(2) == 0 ? Enum() : InputObject(),
    };

    private EnumTypeDefinitionNode Enum() => new()
    {
        Description = Maybe(String),
        Name = Name(),
        Values = Some(0, 3, () => new EnumValueDefinitionNode
        {
            Description = Maybe(String),
            Name = Name(),
            Directives = Directives(isConst: true),
        }),
    };

    private InputObjectTypeDefinitionNode InputObject() => new()
    {
        IsExtension = true,
        Name = Name(),
        Fields = Some(1, 3, Input),
    };

    private RootOperationTypeDefinitionNode Root() =>
        new() { Operation = (OperationType)_random.Next(3), Type = Named() };

    private FieldDefinitionNode Field() => new()
    {
        Description = Maybe(String),
        Name = Name(),
        Arguments = Some(0, 2, Input),
        Type = Type(2),
        Directives = Directives(isConst: true),
    };

    private InputValueDefinitionNode Input() => new()
    {
        Description = Maybe(String),
        Name = Name(),
        Type = Type(2),
        DefaultValue = Maybe(() => Value(2, isConst: true)),
        Directives = Directives(isConst: true),
    };
}
