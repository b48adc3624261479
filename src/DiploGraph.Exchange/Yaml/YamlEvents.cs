using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DiploGraph.Exchange.Yaml;

/// <summary>
/// The events of a YAML text. Whatever the parser stumbles over is a <see cref="YamlException"/> with a place: on some
/// texts it has no place of its own, or fails in another way.
/// </summary>
internal sealed class YamlEvents : IParser
{
    private readonly Scanner _scanner;
    private readonly Parser _parser;

    public YamlEvents(string text)
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
            throw Here("While scanning a value, found what it cannot go on with.", e);
        }
    }

    private YamlException Here(string message, Exception inner) =>
        new(_scanner.CurrentPosition, _scanner.CurrentPosition, message, inner);
}
