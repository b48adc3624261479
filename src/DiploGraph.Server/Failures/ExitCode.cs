namespace DiploGraph.Server.Failures;

/// <summary>The exit codes of all commands.</summary>
internal static class ExitCode
{
    /// <summary>The command succeeded.</summary>
    public const int Done = 0;

    /// <summary>The command failed, or a check found problems.</summary>
    public const int Failed = 1;

    /// <summary>The command, an option or a setting is wrong.</summary>
    public const int WrongUse = 2;

    /// <summary>The store cannot be reached or is temporarily unavailable.</summary>
    public const int StoreUnreachable = 3;
}
