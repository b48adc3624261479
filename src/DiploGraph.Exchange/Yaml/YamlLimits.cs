namespace DiploGraph.Exchange.Yaml;

/// <summary>The limits of a YAML document.</summary>
/// <param name="MaxDepth">The nesting depth of lists and maps.</param>
/// <param name="MaxNodes">The number of keys, texts, lists and maps.</param>
internal sealed record YamlLimits(int MaxDepth, int MaxNodes);
