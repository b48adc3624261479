using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Lexing;

namespace DiploGraph.GraphQL.Language.Parsing;

/// <content>Operations, fragments and selections (specification, sections 2.3 to 2.8).</content>
internal ref partial struct SyntaxParser
{
    private static readonly SelectionSetNode NoSelections = new() { Selections = [] };

    /// <summary>Definition : ExecutableDefinition, TypeSystemDefinitionOrExtension.</summary>
    private DefinitionNode ParseDefinition()
    {
        var start = _lexer.Start;
        if (Peek(TokenKind.BraceLeft))
        {
            return new OperationDefinitionNode
            {
                Operation = OperationType.Query,
                SelectionSet = ParseSelectionSet(),
                NameStart = start,
                Start = start,
                End = _lastEnd,
            };
        }

        var description = ParseDescription();
        if (_lexer.Kind == TokenKind.Name)
        {
            if (PeekOperationType(out var operation))
            {
                return ParseOperationDefinition(start, description, operation);
            }

            if (PeekKeyword("fragment"u8))
            {
                return ParseFragmentDefinition(start, description);
            }

            if (ParseTypeSystemDefinition(start, description) is { } definition)
            {
                return definition;
            }

            if (PeekKeyword("extend"u8))
            {
                if (description is null)
                {
                    return ParseTypeSystemExtension(start);
                }

                _lexer.Fail(start, "an extension has no description of its own");
            }
        }

        if (description is not null && Peek(TokenKind.BraceLeft))
        {
            _lexer.Fail(start, "a query without the word \"query\" has no description");
        }

        FailUnexpected("a definition");
        return new OperationDefinitionNode { Operation = OperationType.Query, SelectionSet = NoSelections };
    }

    /// <summary>Description : StringValue.</summary>
    private StringValueNode? ParseDescription() => PeekString() ? ParseStringValue() : null;

    /// <summary>OperationType : one of query mutation subscription.</summary>
    private readonly bool PeekOperationType(out OperationType operation)
    {
        operation = OperationType.Query;
        if (PeekKeyword("query"u8))
        {
            return true;
        }

        operation = OperationType.Mutation;
        if (PeekKeyword("mutation"u8))
        {
            return true;
        }

        operation = OperationType.Subscription;
        return PeekKeyword("subscription"u8);
    }

    /// <summary>OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives?
    /// SelectionSet.</summary>
    private OperationDefinitionNode ParseOperationDefinition(
        int start, StringValueNode? description, OperationType operation)
    {
        Advance();
        var nameStart = _lexer.Start;
        var name = Peek(TokenKind.Name) ? ParseName() : null;
        return new OperationDefinitionNode
        {
            Operation = operation,
            Description = description,
            Name = name,
            NameStart = name is null ? start : nameStart,
            VariableDefinitions = ParseVariablesDefinition(),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>VariablesDefinition : ( VariableDefinition+ ).</summary>
    private ImmutableArray<VariableDefinitionNode> ParseVariablesDefinition()
    {
        if (!Take(TokenKind.ParenLeft))
        {
            return [];
        }

        var mark = _collectedCount;
        do
        {
            Collect(ParseVariableDefinition());
        }
        while (!Failed && !Take(TokenKind.ParenRight));
        return TakeSince<VariableDefinitionNode>(mark);
    }

    /// <summary>VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?.</summary>
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        return new VariableDefinitionNode
        {
            Description = description,
            Variable = variable,
            Type = ParseType(),
            DefaultValue = ParseDefaultValue(),
            Directives = ParseDirectives(isConst: true),
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>FragmentDefinition : Description? fragment FragmentName TypeCondition Directives?
    /// SelectionSet.</summary>
    private FragmentDefinitionNode ParseFragmentDefinition(int start, StringValueNode? description)
    {
        Advance();
        var nameStart = _lexer.Start;
        if (PeekKeyword("on"u8))
        {
            FailUnexpected("the name of a fragment");
        }

        var name = ParseName();
        ExpectKeyword("on"u8);
        return new FragmentDefinitionNode
        {
            Description = description,
            Name = name,
            NameStart = nameStart,
            TypeCondition = ParseNamedType(),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>SelectionSet : { Selection+ }.</summary>
    private SelectionSetNode ParseSelectionSet()
    {
        var start = _lexer.Start;
        Expect(TokenKind.BraceLeft);
        if (!Enter())
        {
            return NoSelections;
        }

        var mark = _collectedCount;
        do
        {
            Collect(Peek(TokenKind.Spread) ? ParseFragment() : ParseField());
        }
        while (!Failed && !Take(TokenKind.BraceRight));
        Leave();
        return new SelectionSetNode { Selections = TakeSince<SelectionNode>(mark), Start = start, End = _lastEnd };
    }

    /// <summary>Field : Alias? Name Arguments? Directives? SelectionSet?.</summary>
    private FieldNode ParseField()
    {
        var (start, nameStart) = (_lexer.Start, _lexer.Start);
        var name = ParseName();
        string? alias = null;
        if (Take(TokenKind.Colon))
        {
            alias = name;
            nameStart = _lexer.Start;
            name = ParseName();
        }

        return new FieldNode
        {
            Alias = alias,
            Name = name,
            NameStart = nameStart,
            Arguments = ParseArguments(isConst: false),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = Peek(TokenKind.BraceLeft) ? ParseSelectionSet() : null,
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>FragmentSpread : ... FragmentName Directives?, InlineFragment : ... TypeCondition? Directives?
    /// SelectionSet.</summary>
    private SelectionNode ParseFragment()
    {
        var start = _lexer.Start;
        Advance();
        var nameStart = _lexer.Start;
        var hasCondition = TakeKeyword("on"u8);
        if (!hasCondition && Peek(TokenKind.Name))
        {
            return new FragmentSpreadNode
            {
                Name = ParseName(),
                NameStart = nameStart,
                Directives = ParseDirectives(isConst: false),
                Start = start,
                End = _lastEnd,
            };
        }

        return new InlineFragmentNode
        {
            TypeCondition = hasCondition ? ParseNamedType() : null,
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>Arguments[Const] : ( Argument[?Const]+ ).</summary>
    private ImmutableArray<ArgumentNode> ParseArguments(bool isConst)
    {
        if (!Take(TokenKind.ParenLeft))
        {
            return [];
        }

        var mark = _collectedCount;
        do
        {
            var start = _lexer.Start;
            var name = ParseName();
            Expect(TokenKind.Colon);
            Collect(new ArgumentNode { Name = name, Value = ParseValue(isConst), Start = start, End = _lastEnd });
        }
        while (!Failed && !Take(TokenKind.ParenRight));
        return TakeSince<ArgumentNode>(mark);
    }

    /// <summary>Directives[Const] : Directive[?Const]+.</summary>
    private ImmutableArray<DirectiveNode> ParseDirectives(bool isConst)
    {
        if (!Peek(TokenKind.At))
        {
            return [];
        }

        var mark = _collectedCount;
        while (Peek(TokenKind.At))
        {
            var start = _lexer.Start;
            Advance();
            Collect(new DirectiveNode
            {
                NameStart = _lexer.Start,
                Name = ParseName(),
                Arguments = ParseArguments(isConst),
                Start = start,
                End = _lastEnd,
            });
        }

        return TakeSince<DirectiveNode>(mark);
    }
}
