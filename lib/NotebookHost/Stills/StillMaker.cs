using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookHost;

/// <summary>Has plotly.js draw figures in a browser that nobody sees, and reads the pictures out of its page.</summary>
internal static partial class StillMaker
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Makes a still of each figure, all in one call of the browser.</summary>
    /// <param name="browser">The path of a Chromium, Chrome or Edge.</param>
    /// <param name="plotly">The path of plotly.js.</param>
    /// <param name="figures">What plotly.js draws, as JSON.</param>
    /// <returns>For each figure an SVG in base64, the same each time on the same machine; null for one that cannot be drawn.</returns>
    /// <exception cref="NotebookException">The browser does not start, or gives no pictures.</exception>
    public static async Task<IReadOnlyList<string?>> MakeAsync(string browser, string plotly, IReadOnlyList<string> figures, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("notebook-stills-");
        try
        {
            File.Copy(plotly, Path.Combine(folder.FullName, "plotly.min.js"));
            var page = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(page, Page(figures), cancellationToken);
            var drawn = await RunAsync(browser, page, Path.Combine(folder.FullName, "profile"), cancellationToken);
            var pictures = Pictures().Match(drawn) is { Success: true } found ? JsonSerializer.Deserialize<string?[]>(found.Groups[1].Value)! : [];
            return pictures.Length == figures.Count ? pictures : throw new NotebookException($"{browser} gave no pictures of the charts");
        }
        catch (Exception error) when (error is Win32Exception or IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"{browser} could not draw: {error.Message.TrimEnd('.')}");
        }
        finally
        {
            Delete(folder);
        }
    }

    private static string Page(IReadOnlyList<string> figures)
    {
        // Written anew, with every < and & escaped, so that no text of a figure ends the script.
        var list = new JsonArray([.. figures.Select(Parse)]).ToJsonString();
        return $"""
            <!doctype html>
            <meta charset="utf-8">
            <body>
            <script src="plotly.min.js"></script>
            <script type="application/json" id="figures">{list}</script>
            <script>{Script()}</script>
            """;
    }

    private static JsonNode? Parse(string figure)
    {
        try
        {
            return JsonNode.Parse(figure);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Script()
    {
        using var script = new StreamReader(typeof(StillMaker).Assembly.GetManifestResourceStream("stills.js")!);
        return script.ReadToEnd();
    }

    private static async Task<string> RunAsync(string browser, string page, string profile, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(browser) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        // Time passes in the page only while it has nothing to do, so the budget costs nothing. No host is reached.
        foreach (var argument in (string[])["--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
            $"--user-data-dir={profile}", "--virtual-time-budget=60000", "--dump-dom", new Uri(page).AbsoluteUri])
            start.ArgumentList.Add(argument);
        // Chromium has no sandbox for root.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
            start.ArgumentList.Insert(0, "--no-sandbox");

        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            process.StandardInput.Close();
            var said = process.StandardError.ReadToEndAsync(patience.Token);
            var drawn = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await said;
            await process.WaitForExitAsync(patience.Token);
            return drawn;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NotebookException(FormattableString.Invariant($"{browser} did not end within {Patience.TotalMinutes} minutes"));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    // What is left of the browser may hold a file for a moment longer; the system empties the folder some day.
    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    [GeneratedRegex("""<pre id="pictures">(.*?)</pre>""", RegexOptions.Singleline)]
    private static partial Regex Pictures();
}
