using DiploGraph.Graph.Desk;

namespace DiploGraph.Server.Access;

/// <summary>Verifies tokens of another service. Its types are loaded only if the settings name a service.</summary>
internal interface ITokenVerifier
{
    /// <summary>Returns the caller that a token identifies; null if the token is not valid.</summary>
    ValueTask<Caller?> VerifyAsync(string token, CancellationToken cancellationToken);
}
