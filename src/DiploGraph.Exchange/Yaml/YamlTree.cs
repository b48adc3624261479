using DiploGraph.Exchange.Seed;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DiploGraph.Exchange.Yaml;

/// <summary>
/// Reads one YAML document into nodes that know where they stand. Aliases, anchors, tags and further documents are
/// mistakes: a file says what it says where it says it, and cannot grow when it is read.
/// </summary>
internal sealed class YamlTree
{
    private readonly YamlEvents _parser;
    private readonly SeedLimits _limits;
    private readonly List<YamlMistake> _mistakes;
    private int _nodes;

    private YamlTree(string text, SeedLimits limits, List<YamlMistake> mistakes)
    {
        _parser = new YamlEvents(text);
        _limits = limits;
        _mistakes = mistakes;
    }

    /// <summary>The document's root, or null where the text has none or is no YAML.</summary>
    public static YamlNode? Read(string text, SeedLimits limits, List<YamlMistake> mistakes)
    {
        try
        {
            return new YamlTree(text, limits, mistakes).ReadDocument();
        }
        catch (StoppedException e)
        {
            mistakes.Add(new(PositionOf(e.Start), e.Code, e.Message));
        }
        catch (YamlException e)
        {
            mistakes.Add(new(PositionOf(e.Start), SeedProblemCodes.YamlSyntax, $"This is not YAML: {e.Message}"));
        }

        return null;
    }

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(1);
        _parser.Consume<DocumentEnd>();
        if (!_parser.TryConsume<StreamEnd>(out _))
        {
            Add(_parser.Current!, SeedProblemCodes.YamlFeature, "A second document starts; a file holds one.");
        }

        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        var start = _parser.Current ?? throw new YamlException("The document ends too early.");
        if (depth > _limits.MaxDepth)
        {
            throw Stop(start, SeedProblemCodes.TooDeep, $"Lists and maps nest deeper than {_limits.MaxDepth}.");
        }

        if (++_nodes > _limits.MaxNodes)
        {
            throw Stop(start, SeedProblemCodes.TooLarge, $"The file has more than {_limits.MaxNodes} nodes.");
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            Add(alias, SeedProblemCodes.YamlFeature, $"*{alias.Value} is an alias; write out what it stands for.");
            return new YamlScalar(PositionOf(alias.Start), "", 0);
        }

        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            Add(start, SeedProblemCodes.YamlFeature, $"&{anchored.Anchor.Value} is an anchor; aliases are not taken.");
        }

        if (start is NodeEvent { Tag.IsEmpty: false } tagged)
        {
            Add(start, SeedProblemCodes.YamlFeature, $"{tagged.Tag.Value} is a tag; every scalar is read as a text.");
        }

        return start switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadList(depth),
            _ => ReadMap(depth),
        };
    }

    private YamlScalar ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        var textColumn = scalar.Style switch
        {
            ScalarStyle.Plain => 0,
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => 1,
            _ => -1,
        };
        return new YamlScalar(PositionOf(scalar.Start), scalar.Value, textColumn);
    }

    private YamlList ReadList(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new YamlList(PositionOf(start.Start), items);
    }

    private YamlMap ReadMap(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var keyEvent = _parser.Current!;
            if (ReadNode(depth + 1) is not YamlScalar key)
            {
                throw Stop(keyEvent, SeedProblemCodes.YamlFeature, "A key has to be a text.");
            }

            entries.Add(new YamlEntry(key, ReadNode(depth + 1)));
        }

        return new YamlMap(PositionOf(start.Start), entries);
    }

    private void Add(ParsingEvent at, string code, string message) =>
        _mistakes.Add(new(PositionOf(at.Start), code, message));

    private static StoppedException Stop(ParsingEvent at, string code, string message) => new(at, code, message);

    private static YamlPosition PositionOf(Mark mark) => new((int)mark.Line, (int)mark.Column);

    /// <summary>Leaves the recursion where reading on makes no sense.</summary>
    private sealed class StoppedException(ParsingEvent at, string code, string message)
        : YamlException(at.Start, at.End, message)
    {
        public string Code => code;
    }
}
