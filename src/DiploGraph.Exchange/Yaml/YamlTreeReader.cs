using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DiploGraph.Exchange.Yaml;

/// <summary>
/// Reads one YAML document into nodes with positions. Aliases, anchors, tags and further documents are errors, so the
/// tree is never larger than the text.
/// </summary>
internal sealed class YamlTreeReader
{
    private readonly YamlCharacters _characters;
    private readonly YamlEventParser _parser;
    private readonly YamlLimits _limits;
    private readonly List<YamlError> _errors;
    private int _nodes;

    private YamlTreeReader(YamlCharacters characters, YamlLimits limits, List<YamlError> errors)
    {
        _characters = characters;
        _parser = new YamlEventParser(characters.Masked);
        _limits = limits;
        _errors = errors;
    }

    /// <summary>Returns the root of the document; null if it is empty or not YAML.</summary>
    public static YamlNode? Read(string text, YamlLimits limits, List<YamlError> errors)
    {
        if (!YamlCharacters.TryRead(text, out var characters, out var error))
        {
            errors.Add(error);
            return null;
        }

        try
        {
            return new YamlTreeReader(characters, limits, errors).ReadDocument();
        }
        catch (StoppedException e)
        {
            errors.Add(new(PositionOf(e.Start), e.Kind, e.Message));
        }
        catch (YamlException e)
        {
            var message = characters.Unmask(e.Message.TrimEnd('.', ' '));
            errors.Add(new(PositionOf(e.Start), YamlErrorKind.Syntax, $"This is not YAML: {message}."));
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
            Add(
                _parser.Current!,
                YamlErrorKind.UnsupportedFeature,
                "A second document starts here; a file may contain only one.");
        }

        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        var start = _parser.Current ?? throw new YamlException("The document ends unexpectedly.");
        if (depth > _limits.MaxDepth)
        {
            throw Stop(
                start, YamlErrorKind.TooDeep, $"Lists and maps are nested more than {_limits.MaxDepth} levels deep.");
        }

        if (++_nodes > _limits.MaxNodes)
        {
            throw Stop(start, YamlErrorKind.TooLarge, $"The file has more than {_limits.MaxNodes} nodes.");
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            Add(alias, YamlErrorKind.UnsupportedFeature, $"*{alias.Value} is an alias; repeat the text instead.");
            return new YamlScalar(PositionOf(alias.Start), "", 0);
        }

        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            Add(
                start,
                YamlErrorKind.UnsupportedFeature,
                $"&{anchored.Anchor.Value} is an anchor; anchors and aliases are not supported.");
        }

        if (start is NodeEvent { Tag.IsEmpty: false } tagged)
        {
            Add(
                start,
                YamlErrorKind.UnsupportedFeature,
                $"{tagged.Tag.Value} is a tag; tags are not supported, every scalar is a text.");
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
        var text = _characters.Unmask(scalar.Value);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            Add(scalar, YamlErrorKind.UnsupportedFeature, "This text has an escape for U+0000, which is no character.");
        }

        return new YamlScalar(PositionOf(scalar.Start), text, textColumn);
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
                throw Stop(keyEvent, YamlErrorKind.UnsupportedFeature, "A key must be a text.");
            }

            entries.Add(new YamlEntry(key, ReadNode(depth + 1)));
        }

        return new YamlMap(PositionOf(start.Start), entries);
    }

    private void Add(ParsingEvent at, YamlErrorKind kind, string message) =>
        _errors.Add(new(PositionOf(at.Start), kind, _characters.Unmask(message)));

    private static StoppedException Stop(ParsingEvent at, YamlErrorKind kind, string message) => new(at, kind, message);

    private static YamlPosition PositionOf(Mark mark) =>
        new(Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    /// <summary>Ends the reading after an error that makes going on pointless.</summary>
    private sealed class StoppedException(ParsingEvent at, YamlErrorKind kind, string message)
        : YamlException(at.Start, at.End, message)
    {
        public YamlErrorKind Kind => kind;
    }
}
