namespace DiploGraph.Benchmarks.Load;

/// <summary>An official of the load comparison's data.</summary>
internal sealed record Official(
    string Id, string Name, string Role, int Rank, string Email, string Since, Country Country)
{
    public List<Meeting> Meetings { get; } = [];
}
