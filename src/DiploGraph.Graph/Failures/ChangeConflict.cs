namespace DiploGraph.Graph.Failures;

/// <summary>An item that a change set touches and that was recorded after the revision that it is based on.</summary>
/// <param name="Item">The id of the claim or entity.</param>
/// <param name="RecordedIn">The revision that recorded the newest version of the item.</param>
public sealed record ChangeConflict(string Item, long RecordedIn);
