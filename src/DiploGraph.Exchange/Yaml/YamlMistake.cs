namespace DiploGraph.Exchange.Yaml;

/// <summary>Something in a text that is not YAML, or is YAML that the formats here do not take.</summary>
internal sealed record YamlMistake(YamlPosition Position, string Code, string Message);
