using System.Diagnostics;
using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class RunawayTests
{
    // What is interrupted before it has begun to spin lets go.
    private const string Loop = "Console.WriteLine(\"round and round\");\nwhile (true) { }";

    [Fact]
    public async Task An_endless_loop_is_interrupted_and_the_page_goes_on()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("before", "var a = 1;").Code("loop", Loop).Code("after", "a"));
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.Cell("loop").ShowsAsync("round and round");
        await notebook.Tool("Interrupt").ClickAsync();

        await notebook.Cell("loop").IsAsync("failed");
        await notebook.Cell("after").IsAsync("cancelled");
        await WhatWasDeclaredIsGoneAsync(notebook, "before", "after");
    }

    [Fact]
    public async Task A_cell_that_waits_is_interrupted_and_the_variables_are_still_there()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("before", "var a = 42;").Code("wait", "await Task.Delay(-1);").Code("after", "a"));
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.Cell("wait").IsAsync("running");
        await notebook.Tool("Interrupt").ClickAsync();

        await notebook.Cell("wait").IsAsync("failed");
        await Expect(notebook.Cell("wait").Error).ToContainTextAsync("What the cells above declared is still there.");
        await notebook.Cell("after").IsAsync("cancelled");
        await Expect(notebook.Cell("before").Section).Not.ToHaveAttributeAsync("data-lost", "");
        await notebook.Cell("after").RunAsync();
        await notebook.Cell("after").ShowsAsync("42");
    }

    [Fact]
    public async Task A_session_that_is_killed_while_no_cell_runs_is_missed_at_once_and_the_page_says_why()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("before", "var a = 1;\nConsole.WriteLine(Environment.ProcessId);").Code("after", "a"));
        var notebook = await site.OpenAsync();
        await notebook.Cell("before").RunAsync();
        await notebook.Cell("before").IsAsync("done");
        using var process = Process.GetProcessById(int.Parse((await notebook.Cell("before").Output.TextContentAsync())!, CultureInfo.InvariantCulture));

        process.Kill();

        await notebook.SaysAsync("The session has ended by itself: its process " + (OperatingSystem.IsWindows() ? "ended with exit code" : "was killed from outside"));
        await notebook.SaysAsync("Its variables are gone: run the cells from the top.");
        await WhatWasDeclaredIsGoneAsync(notebook, "before", "after");
    }

    [Fact]
    public async Task What_a_cell_has_left_running_ends_the_session_and_the_page_says_with_what()
    {
        const string later = "new System.Threading.Thread(() => { System.Threading.Thread.Sleep(500); throw new FormatException(\"too late\"); }).Start();";
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("before", $"var a = 1;\n{later}").Code("after", "a"));
        var notebook = await site.OpenAsync();
        await notebook.Cell("before").RunAsync();

        await notebook.SaysAsync("The session has ended by itself: what a cell had left running threw System.FormatException (too late).");
        await Expect(notebook.Cell("before").Section).ToHaveAttributeAsync("data-lost", "");
    }

    [Fact]
    public async Task The_press_on_a_button_that_starts_the_next_session_is_not_lost()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("loop", Loop).Code("after", "6 * 7"), startsAhead: true);
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.Cell("loop").ShowsAsync("round and round");
        await notebook.Tool("Interrupt").ClickAsync();
        await notebook.SaysAsync("The session has ended");

        // As slowly as a hand: the session starts between press and release.
        await notebook.Cell("after").Button("Run cell after").HoverAsync();
        await notebook.Page.Mouse.DownAsync();
        await notebook.SaysAsync("Ready");
        await notebook.Page.Mouse.UpAsync();

        await notebook.Cell("after").ShowsAsync("42");
    }

    [Theory]
    [InlineData("Environment.Exit(3);", "3")]
    [InlineData("int Deeper(int n) => Deeper(n + 1) + 1;\nDeeper(0)", "tack")]
    public async Task A_cell_that_ends_its_process_ends_only_that(string code, string says)
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("before", "var a = 1;").Code("end", code).Code("after", "a"));
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();

        await notebook.Cell("end").IsAsync("failed");
        await Expect(notebook.Cell("end").Error).ToContainTextAsync(says);
        await WhatWasDeclaredIsGoneAsync(notebook, "before", "after");
    }

    [Fact]
    public async Task Printing_without_end_is_cut_and_the_page_stays_usable()
    {
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("flood", "while (true) Console.WriteLine(\"and again\");").Code("after", "6 * 7"));
        var notebook = await site.OpenAsync();
        await notebook.Cell("flood").RunAsync();
        await notebook.Cell("flood").ShowsAsync("longer than 1,000,000 characters; the rest is not shown");
        await notebook.Cell("flood").IsAsync("running");

        await notebook.Cell("after").WriteAsync("6 * 9");
        await notebook.Tool("Interrupt").ClickAsync();
        await notebook.Cell("flood").IsAsync("failed");
        await notebook.Cell("after").RunAsync();
        await notebook.Cell("after").ShowsAsync("54");
    }

    [Fact]
    public async Task A_cell_that_takes_a_gigabyte_gives_it_back_when_it_is_ended()
    {
        const string greedy = """
            Console.WriteLine(Environment.ProcessId);
            var blocks = new List<byte[]>();
            for (var i = 0; i < 20; i++)
            {
                blocks.Add(new byte[50_000_000]);
                Array.Fill(blocks[i], (byte)1);
            }
            Console.WriteLine("full");
            System.Threading.Thread.Sleep(-1);
            """;
        await using var site = await ReaderSite.WithAsync(NotebookBuilder.With("greedy", greedy).Code("after", "6 * 7"));
        var notebook = await site.OpenAsync();
        await notebook.Cell("greedy").RunAsync();
        await notebook.Cell("greedy").ShowsAsync("full");
        var printed = await notebook.Cell("greedy").Output.TextContentAsync();
        using var process = Process.GetProcessById(int.Parse(printed!.Split('\n')[0], CultureInfo.InvariantCulture));
        Assert.True(process.WorkingSet64 > 1_000_000_000);

        await notebook.Tool("Interrupt").ClickAsync();
        await notebook.Cell("greedy").IsAsync("failed");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await notebook.Cell("after").RunAsync();
        await notebook.Cell("after").ShowsAsync("42");
    }

    /// <summary>The page says so, marks what had run, and knows the variable no more; run from the top, it is there again.</summary>
    private static async Task WhatWasDeclaredIsGoneAsync(NotebookView notebook, string declares, string uses)
    {
        await notebook.SaysAsync("The session has ended");
        await Expect(notebook.Cell(declares).Section).ToHaveAttributeAsync("data-lost", "");
        await notebook.Cell(uses).RunAsync();
        await Expect(notebook.Cell(uses).Error).ToContainTextAsync("The name 'a' does not exist");
        await notebook.Cell(declares).RunAsync();
        await notebook.Cell(uses).RunAsync();
        await notebook.Cell(uses).IsAsync("done");
        await notebook.Cell(uses).ShowsAsync("1");
        await Expect(notebook.Cell(declares).Section).Not.ToHaveAttributeAsync("data-lost", "");
    }
}
