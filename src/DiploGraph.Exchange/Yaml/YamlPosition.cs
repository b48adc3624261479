namespace DiploGraph.Exchange.Yaml;

/// <summary>A position in a text. Both numbers start at 1; columns count UTF-16 code units, as in editors.</summary>
internal readonly record struct YamlPosition(int Line, int Column)
{
    public static YamlPosition Start { get; } = new(1, 1);

    public YamlPosition Right(int columns) => this with { Column = Column + columns };
}
