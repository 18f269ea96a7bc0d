using System.CommandLine;

namespace NotebookHost;

/// <summary>The command by which the host starts a session's process; not for people.</summary>
internal static class SessionCommand
{
    public static Command Create()
    {
        var pipe = new Argument<string>("pipe");
        var copies = new Argument<string>("copies");
        var command = new Command("session", "Runs the cells of one notebook for the host.") { pipe, copies };
        command.Hidden = true;
        command.SetAction((parsed, _) => SessionServer.ServeAsync(parsed.GetRequiredValue(pipe), parsed.GetRequiredValue(copies)));
        return command;
    }
}
