namespace DiploGraph.Exchange.Yaml;

/// <summary>A position in a text. Both numbers start at 1; columns count UTF-16 code units, as in editors.</summary>
internal readonly record struct YamlPosition(int Line, int Column)
{
    public static YamlPosition Start { get; } = new(1, 1);

    /// <summary>Returns the position after the beginning of a text.</summary>
    public static YamlPosition Of(ReadOnlySpan<char> before)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n' || (before[i] == '\r' && (i + 1 == before.Length || before[i + 1] != '\n')))
            {
                (line, start) = (line + 1, i + 1);
            }
        }

        return new YamlPosition(line, before.Length - start + 1);
    }

    public YamlPosition Right(int columns) => this with { Column = Column + columns };
}
