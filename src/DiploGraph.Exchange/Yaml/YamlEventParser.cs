using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DiploGraph.Exchange.Yaml;

/// <summary>
/// Parses a YAML text into events. Every failure is a <see cref="YamlException"/> with a position: for some texts, the
/// parser's own exception has no position or a different type.
/// </summary>
internal sealed class YamlEventParser : IParser
{
    private readonly Scanner _scanner;
    private readonly Parser _parser;

    public YamlEventParser(string text)
    {
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
    }

    public ParsingEvent? Current => _parser.Current;

    public bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException e) when (e.Start.Index == 0)
        {
            throw Here(e.Message, e);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw Here("A value cannot be parsed.", e);
        }
    }

    private YamlException Here(string message, Exception inner) =>
        new(_scanner.CurrentPosition, _scanner.CurrentPosition, message, inner);
}
