namespace DiploGraph.Server.Failures;

/// <summary>The exit codes of all commands.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>It failed, or what was checked is not well.</summary>
    public const int Failed = 1;

    /// <summary>The command, an option or a setting is wrong.</summary>
    public const int WrongUse = 2;

    /// <summary>The store cannot be reached or cannot work now.</summary>
    public const int StoreUnreachable = 3;
}
