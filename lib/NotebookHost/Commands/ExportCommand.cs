using System.CommandLine;

namespace NotebookHost;

/// <summary><c>export</c>: writes the notebooks as pages to read.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("folder") { Description = "The folder of notebooks. Without it: the folder \"notebooks\" here or above.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--output") { Description = "Where the site is written. Without it: artifacts/site beside the notebooks.", HelpName = "folder" };
        var run = new Option<bool>("--run") { Description = "Run the notebooks and show what they show now. Without it: what is stored in them." };
        var command = new Command("export", "Writes the notebooks as a site of pages to read, for a web server or to open as files.") { folder, output, run };
        command.SetAction((parsed, cancellation) => ExportAsync(parsed.GetValue(folder), parsed.GetValue(output), parsed.GetValue(run), cancellation));
        return command;
    }

    private static async Task<int> ExportAsync(string? folder, string? output, bool run, CancellationToken cancellationToken)
    {
        try
        {
            var site = new NotebookSite(NotebookFinder.Folder(folder));
            var libraries = ClientLibraries.Find();
            var place = output ?? Path.Combine(Path.GetDirectoryName(site.Folder)!, "artifacts", "site");
            var export = new SiteExport(site, libraries);
            // Before the notebooks run, which takes time.
            export.CheckReplaceable(place);
            var unreadable = new List<string>();
            var notebooks = await ReadAsync(site, run, unreadable, cancellationToken);
            if (notebooks is null)
                return HostCommand.NotebookFailed;
            var count = export.Write(place, notebooks);
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"{(notebooks.Count == 1 ? "1 notebook" : $"{notebooks.Count} notebooks")}, {count} files: {Path.Combine(Path.GetFullPath(place), "index.html")}"));
            foreach (var library in libraries.All.Where(library => library.Place == LibraryPlace.Cdn && library != libraries.Editor))
                await Console.Out.WriteLineAsync($"The pages load {library.Name} from its CDN: the build of the host had not brought it.");
            foreach (var reason in unreadable)
                await Console.Error.WriteLineAsync($"Not exported: {reason}");
            return unreadable.Count == 0 ? HostCommand.Success : HostCommand.NotebookFailed;
        }
        catch (Exception error) when (error is NotebookException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return HostCommand.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Nothing was exported.");
            return HostCommand.Interrupted;
        }
    }

    /// <summary>All notebooks that can be read, with stored or with fresh outputs; null if one failed.</summary>
    /// <param name="unreadable">Gets the reasons why the others cannot.</param>
    private static async Task<IReadOnlyList<(string Address, Notebook Notebook)>?> ReadAsync(NotebookSite site, bool run, List<string> unreadable, CancellationToken cancellationToken)
    {
        var notebooks = new List<(string, Notebook)>();
        foreach (var address in site.Notebooks())
        {
            if (Read(site.Find(address)!, unreadable) is not { } notebook)
                continue;
            if (run)
            {
                var result = await NotebookRunner.RunAsync(notebook, cancellationToken: cancellationToken);
                if (!result.Succeeded)
                {
                    await Console.Error.WriteLineAsync(string.Join('\n', FailureText.Of(new(address, result)).Prepend($"{address} failed, so nothing was exported.")));
                    return null;
                }
                notebook = result.WithOutputs();
            }
            notebooks.Add((address, notebook));
        }
        return notebooks.Count > 0 ? notebooks : throw new NotebookException(string.Join('\n', unreadable.Append($"There is no notebook in {site.Folder}{(unreadable.Count > 0 ? " that can be read" : "")}.")));
    }

    private static Notebook? Read(string path, List<string> unreadable)
    {
        try
        {
            return Notebook.Read(path);
        }
        catch (Exception error) when (error is NotebookException or IOException or UnauthorizedAccessException)
        {
            unreadable.Add(error.Message);
            return null;
        }
    }
}
