using System.Text;
using Microsoft.Extensions.Logging;

namespace DiploGraph.Server.Tests.Access;

/// <summary>A log that keeps everything, at every level, as one text.</summary>
internal sealed class TextLog : ILoggerFactory, ILogger
{
    private readonly StringBuilder _text = new();

    public string Text
    {
        get
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
        // Everything goes into the text.
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        lock (_text)
        {
            _text.Append(state).AppendLine();
        }

        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        lock (_text)
        {
            _text.AppendLine(formatter(state, exception)).Append(exception).AppendLine();
        }
    }

    public void Dispose()
    {
        // The text stays readable.
    }
}
