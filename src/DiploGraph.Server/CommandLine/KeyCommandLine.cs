using System.CommandLine;
using DiploGraph.Graph.Desk;

namespace DiploGraph.Server.CommandLine;

/// <summary>The command <c>diplograph key</c>: its subcommands, their options and their help texts.</summary>
internal static class KeyCommandLine
{
    private static Option<string> Owner { get; } = new("--owner")
    {
        Description = "The person or program that uses the key; the author of what it records.",
        HelpName = "NAME",
        Required = true,
    };

    private static Option<string> Role { get; } = CreateRole();

    private static Option<string> Expires { get; } = new("--expires")
    {
        Description = "When the key stops working: a date such as 2027-01-31 (at 00:00 UTC), or a duration such as 90d "
            + "or 12h. Default: never.",
        HelpName = "DATE|DURATION",
    };

    private static Argument<string> Id { get; } = new("id") { Description = "The id of the key, from key list." };

    /// <summary>Creates the command.</summary>
    /// <param name="places">The options that name the store.</param>
    /// <param name="readSettings">Returns the settings of a command line.</param>
    /// <param name="output">Receives the results.</param>
    /// <param name="error">Receives the explanations.</param>
    public static Command Create(
        IReadOnlyList<Option> places,
        Func<ParseResult, IReadOnlyDictionary<string, string?>> readSettings,
        TextWriter output,
        TextWriter error)
    {
        var create = new Command("create", "Creates a key and prints it. It is not stored, and not shown again.")
        {
            Owner, Role, Expires,
        };
        create.SetAction((parsed, stopping) => KeyCommand.CreateAsync(
            readSettings(parsed),
            new KeyRequest(
                parsed.GetRequiredValue(Owner),
                Enum.Parse<Role>(parsed.GetRequiredValue(Role), ignoreCase: true),
                parsed.GetValue(Expires)),
            output,
            error,
            stopping));

        var list = new Command("list", "Lists the keys, without their secrets.");
        list.SetAction((parsed, stopping) => KeyCommand.ListAsync(readSettings(parsed), output, stopping));

        var revoke = new Command("revoke", "Revokes a key. Running servers refuse it within 2 seconds.") { Id };
        revoke.SetAction((parsed, stopping) =>
            KeyCommand.RevokeAsync(readSettings(parsed), parsed.GetRequiredValue(Id), output, stopping));

        var key = new Command("key", "Creates, lists and revokes the keys of callers, also while a server runs.");
        foreach (var command in new[] { create, list, revoke })
        {
            foreach (var place in places)
            {
                command.Add(place);
            }

            key.Add(command);
        }

        return key;
    }

    private static Option<string> CreateRole()
    {
        var role = new Option<string>("--role")
        {
            Description = "What the owner may do: reader, contributor (proposes changes), reviewer (decides on "
                + "them, and records directly) or admin.",
            HelpName = "ROLE",
            Required = true,
        };
        role.AcceptOnlyFromAmong([.. Enum.GetNames<Role>().Select(name => name.ToLowerInvariant())]);
        return role;
    }
}
