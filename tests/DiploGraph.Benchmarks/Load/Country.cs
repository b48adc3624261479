namespace DiploGraph.Benchmarks.Load;

/// <summary>A country of the load comparison's data.</summary>
internal sealed record Country(string Code, string Name, string Region);
