using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NotebookHost;

/// <summary>The host without a command: shows notebooks in the reader's browser until it is stopped.</summary>
internal static class ServeCommand
{
    private const int FirstOwnPort = 61_000;

    private const int OwnPorts = 4_000;

    public static void AddTo(RootCommand command)
    {
        var folder = new Argument<string?>("folder") { Description = "The folder of notebooks. Without it: the folder \"notebooks\" here or above.", Arity = ArgumentArity.ZeroOrOne };
        var port = new Option<int?>("--port") { Description = "The port to listen on. Without it: the same for a folder each time, or any that is free.", HelpName = "number", CustomParser = ParsePort };
        var keep = new Option<double>("--keep") { Description = "For how many minutes the variables of a notebook are kept when its page is closed.", DefaultValueFactory = _ => WebHost.Patience.TotalMinutes, HelpName = "minutes", CustomParser = ParseMinutes };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Print the address, and do not open it." };
        var memory = MemoryOption.Create();
        command.Add(folder);
        command.Add(port);
        command.Add(keep);
        command.Add(noBrowser);
        command.Add(memory);
        command.SetAction((parsed, cancellation) => ServeAsync(parsed.GetValue(folder), parsed.GetValue(port), TimeSpan.FromMinutes(parsed.GetValue(keep)), parsed.GetRequiredValue(memory), parsed.GetValue(noBrowser), cancellation));
    }

    private static int? ParsePort(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens.Single().Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535)
            return port;
        result.AddError("--port needs a number from 0 to 65535.");
        return default;
    }

    private static double ParseMinutes(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens.Single().Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) && minutes <= 1440)
            return minutes;
        result.AddError("--keep needs a number of minutes from 0 to 1440.");
        return default;
    }

    /// <summary>On the folder's own port, where a page that is still open after a restart finds its host again.</summary>
    private static async Task<WebHost> StartAsync(NotebookSite site, int? port, TimeSpan patience, MemoryLimit memory, CancellationToken cancellationToken)
    {
        Task<WebHost> StartAt(int place) => WebHost.StartAsync(site, ClientLibraries.Find(), place, cancellationToken, patience, startsAhead: true, memory);
        try
        {
            return await StartAt(port ?? OwnPort(site.Folder));
        }
        catch (Exception error) when (port is null && error is IOException or System.Net.Sockets.SocketException)
        {
            return await StartAt(0);
        }
    }

    /// <summary>One of those that nothing else is meant for (RFC 6335), and that Linux gives to no connection of its own accord.</summary>
    private static int OwnPort(string folder) => FirstOwnPort + BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes(folder))) % OwnPorts;

    private static async Task<int> ServeAsync(string? folder, int? port, TimeSpan patience, MemoryLimit memory, bool noBrowser, CancellationToken cancellationToken)
    {
        try
        {
            var site = new NotebookSite(NotebookFinder.Folder(folder));
            await using var host = await StartAsync(site, port, patience, memory, cancellationToken);
            await Console.Out.WriteLineAsync($"The notebooks of {site.Folder} are at\n\n  {host.Address}\n");
            using var browser = new BrowserLauncher();
            await Console.Out.WriteLineAsync($"{(noBrowser ? "Open that page in your browser." : browser.Open(new(host.Address)))} Ctrl+C stops the host.");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The reader has ended it.
        }
        catch (NotebookException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return HostCommand.WrongUsage;
        }
        catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException)
        {
            await Console.Error.WriteLineAsync($"The server could not start: {error.Message} Choose another port with --port.");
            return HostCommand.WrongUsage;
        }
        return HostCommand.Success;
    }
}
