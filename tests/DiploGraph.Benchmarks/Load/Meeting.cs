namespace DiploGraph.Benchmarks.Load;

/// <summary>A meeting of the load comparison's data.</summary>
internal sealed record Meeting(string Id, string Topic, string Date, Official[] Participants);
