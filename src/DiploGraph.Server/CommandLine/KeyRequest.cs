using DiploGraph.Graph.Desk;

namespace DiploGraph.Server.CommandLine;

/// <summary>The options of <c>diplograph key create</c>.</summary>
/// <param name="Owner">The owner's name.</param>
/// <param name="Role">The role.</param>
/// <param name="Expires">A date or a duration; null for a key that never expires.</param>
internal sealed record KeyRequest(string Owner, Role Role, string? Expires);
