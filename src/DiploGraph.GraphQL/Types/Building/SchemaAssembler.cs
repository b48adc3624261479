using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL.Types.Building;

/// <summary>
/// Creates the types and directives of a document in which all names are known and unique. It creates the types without
/// their members first, so that members can refer to any type.
/// </summary>
internal sealed class SchemaAssembler
{
    private readonly SchemaDocument _definitions;
    private readonly SchemaBuilderOptions _options;
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly HashSet<NamedType> _usedBuiltIns = [BuiltInScalars.String, BuiltInScalars.Boolean];

    private SchemaAssembler(SchemaDocument definitions, SchemaBuilderOptions options)
    {
        this._definitions = definitions;
        this._options = options;
    }

    public static SchemaDraft Assemble(SchemaDocument definitions, SchemaBuilderOptions options) =>
        new SchemaAssembler(definitions, options).Assemble();

    private SchemaDraft Assemble()
    {
        foreach (var builtIn in BuiltInScalars.All.Concat(IntrospectionTypes.All))
        {
            _types.Add(builtIn.Name, builtIn);
        }

        var defined = _definitions.Types.Select(MakeType).ToList();
        foreach (var type in defined)
        {
            _types.Add(type.Name, type);
        }

        foreach (var type in defined)
        {
            Fill(type);
        }

        SetPossibleTypes(defined);
        var directives = _definitions.Directives.Select(MakeDirective).ToList();
        directives.AddRange(BuiltInDirectives.All.Where(one => !_definitions.DefinesDirective(one.Name)));
        return new SchemaDraft
        {
            Definitions = _definitions,
            Types = new([.. defined, .. BuiltInScalars.All.Where(_usedBuiltIns.Contains), .. IntrospectionTypes.All]),
            Directives = new([.. directives]),
            RootTypes = [.. FindRootTypes()],
        };
    }

    private NamedType MakeType(TypeParts parts)
    {
        var directives = parts.All.SelectMany(static part => part.Directives).ToImmutableArray();
        var definition = parts.Definition!;
        NamedType type = definition switch
        {
            ObjectTypeDefinitionNode => new ObjectType(parts.Name),
            InterfaceTypeDefinitionNode => new InterfaceType(parts.Name),
            UnionTypeDefinitionNode => new UnionType(parts.Name),
            EnumTypeDefinitionNode => new EnumType(parts.Name),
            InputObjectTypeDefinitionNode => new InputObjectType(parts.Name)
            {
                IsOneOf = AppliedDirectiveReader.Find(directives, BuiltInDirectives.OneOf.Name) is not null,
            },
            _ => new ScalarType(
                parts.Name, _options.Scalars.GetValueOrDefault(parts.Name) ?? PassThroughCoercion.Instance)
            {
                SpecifiedByUrl = AppliedDirectiveReader.SpecifiedByUrl(directives),
            },
        };
        type.Description = definition.Description?.Value;
        type.AppliedDirectives = directives;
        type.Definition = definition;
        type.Extensions = [.. parts.Extensions];
        return type;
    }

    private void Fill(NamedType type)
    {
        switch (type)
        {
            case FieldedType fielded:
                var fieldParts = PartsOf<FieldedTypeDefinitionNode>(type);
                fielded.Fields = List(
                    fieldParts.SelectMany(static part => part.Fields), node => MakeField(type, node));
                fielded.Interfaces = new(
                    [.. References<InterfaceType>(fieldParts.SelectMany(static part => part.Interfaces))]);
                break;
            case UnionType union:
                union.Members = new([.. References<ObjectType>(
                    PartsOf<UnionTypeDefinitionNode>(type).SelectMany(static part => part.Members))]);
                union.PossibleTypes = [.. union.Members];
                break;
            case EnumType @enum:
                @enum.Values = List(
                    PartsOf<EnumTypeDefinitionNode>(type).SelectMany(static part => part.Values),
                    node => MakeEnumValue(type, node));
                break;
            case InputObjectType input:
                input.Fields = List(
                    PartsOf<InputObjectTypeDefinitionNode>(type).SelectMany(static part => part.Fields),
                    node => MakeInputValue(node, $"{type.Name}.{node.Name}"));
                break;
        }
    }

    private static IEnumerable<TNode> PartsOf<TNode>(NamedType type)
        where TNode : TypeDefinitionNode => type.Extensions.Prepend(type.Definition!).OfType<TNode>();

    /// <summary>
    /// Returns the distinct referenced types, skipping types of the wrong kind, which the rules report.
    /// </summary>
    private IEnumerable<T> References<T>(IEnumerable<NamedTypeNode> nodes)
        where T : NamedType => nodes.Select(node => _types[node.Name]).OfType<T>().Distinct();

    private static NamedList<TElement> List<TNode, TElement>(IEnumerable<TNode> nodes, Func<TNode, TElement> make)
        where TElement : class, ISchemaElement => new([.. nodes.Select(make)]);

    private FieldDefinition MakeField(NamedType owner, FieldDefinitionNode node)
    {
        var coordinate = $"{owner.Name}.{node.Name}";
        return new FieldDefinition(node.Name, coordinate, Resolve(node.Type))
        {
            Description = node.Description?.Value,
            AppliedDirectives = node.Directives,
            DeprecationReason = AppliedDirectiveReader.DeprecationReason(node.Directives),
            Arguments = List(node.Arguments, argument => MakeInputValue(argument, $"{coordinate}({argument.Name}:)")),
            Definition = node,
        };
    }

    private InputValueDefinition MakeInputValue(InputValueDefinitionNode node, string coordinate) =>
        new(node.Name, coordinate, Resolve(node.Type))
        {
            Description = node.Description?.Value,
            AppliedDirectives = node.Directives,
            DeprecationReason = AppliedDirectiveReader.DeprecationReason(node.Directives),
            DefaultLiteral = node.DefaultValue,
            Definition = node,
        };

    private static EnumValueDefinition MakeEnumValue(NamedType owner, EnumValueDefinitionNode node) =>
        new(node.Name, $"{owner.Name}.{node.Name}")
        {
            Description = node.Description?.Value,
            AppliedDirectives = node.Directives,
            DeprecationReason = AppliedDirectiveReader.DeprecationReason(node.Directives),
            Definition = node,
        };

    private DirectiveDefinition MakeDirective(DirectiveDefinitionNode node) => new(node.Name)
    {
        Description = node.Description?.Value,
        AppliedDirectives = node.Directives,
        DeprecationReason = AppliedDirectiveReader.DeprecationReason(node.Directives),
        IsRepeatable = node.IsRepeatable,
        Locations = [.. node.Locations.Select(static location => location.Location).Distinct()],
        Arguments = List(node.Arguments, argument => MakeInputValue(argument, $"@{node.Name}({argument.Name}:)")),
        Definition = node,
    };

    private GraphQLType Resolve(TypeNode node)
    {
        switch (node)
        {
            case ListTypeNode list: return new ListType(Resolve(list.Type));
            case NonNullTypeNode nonNull: return new NonNullType(Resolve(nonNull.Type));
        }

        var type = _types[((NamedTypeNode)node).Name];
        if (type.IsBuiltIn)
        {
            _usedBuiltIns.Add(type);
        }

        return type;
    }

    private static void SetPossibleTypes(List<NamedType> defined)
    {
        var implementations = new Dictionary<InterfaceType, ImmutableArray<ObjectType>.Builder>();
        foreach (var type in defined.OfType<ObjectType>())
        {
            foreach (var implemented in type.Interfaces)
            {
                if (!implementations.TryGetValue(implemented, out var objects))
                {
                    implementations.Add(implemented, objects = ImmutableArray.CreateBuilder<ObjectType>());
                }

                objects.Add(type);
            }
        }

        foreach (var (type, objects) in implementations)
        {
            type.PossibleTypes = objects.ToImmutable();
        }
    }

    /// <summary>
    /// Returns the root types named by the schema definition, or the types with the default names if there is no
    /// definition.
    /// </summary>
    private IEnumerable<RootType> FindRootTypes()
    {
        foreach (var node in _definitions.SchemaParts.SelectMany(static part => part.OperationTypes))
        {
            yield return new RootType(node.Operation, _types[node.Type.Name], node.Type.Start);
        }

        if (_definitions.Schema is not null)
        {
            yield break;
        }

        var named = _definitions.SchemaParts.SelectMany(static part => part.OperationTypes).ToList();
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (_definitions.FindType(operation.ToString()) is { Definition: { } definition }
                && named.TrueForAll(node => node.Operation != operation))
            {
                yield return new RootType(operation, _types[definition.Name], definition.NameStart);
            }
        }
    }
}
