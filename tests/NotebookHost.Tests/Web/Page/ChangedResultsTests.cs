using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class ChangedResultsTests
{
    private const string Table = "<table><caption>the scores</caption><thead><tr><th>trained</th><th>median</th></tr></thead><tbody><tr><th scope='row'>as above</th><td>{0}</td></tr><tr><th scope='row'>longer</th><td>90.5</td></tr></tbody></table>";

    private static NotebookBuilder Training => new NotebookBuilder().Markdown("title", "# Play").Code("rate", "var rate = 1; var fails = false;")
        .Code("loss", "Console.WriteLine(rate == 1 ? \"loss 0.0002412 after 100 epochs\" : \"loss 0.0005098 after 100 epochs\");")
        .Code("same", "Console.WriteLine(\"W1 has 7 rows\"); Console.WriteLine(Guid.NewGuid());")
        .Code("clock", "Console.WriteLine(Environment.TickCount64);", "varies")
        .Code("table", $"HTML(string.Format(\"{Table}\", rate == 1 ? \"89.4123\" : \"91.2345\"))")
        .Code("chart", "HTML($\"<figure data-plotly='{{\\\"data\\\":[{{\\\"type\\\":\\\"scatter\\\",\\\"y\\\":[1,{rate}]}}],\\\"layout\\\":{{}}}}'><figcaption>Training, 100 epochs</figcaption><div class='plot'></div></figure>\")")
        .Code("many", "for (var i = 0; i < 13; i++) Console.WriteLine(\"row \" + i + \": \" + i * rate);")
        .Code("fails", "if (fails) throw new InvalidOperationException(\"The tap is dry.\"); \"all is well\"");

    [Fact]
    public async Task What_a_run_changed_is_marked_and_listed_and_each_line_leads_to_its_place_and_back()
    {
        await using var site = await ReaderSite.WithAsync(Training);
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        await notebook.PressAsync("Alt+Shift+Enter");
        await notebook.Cell("fails").HasCountAsync(16);
        await Expect(notebook.Beside).ToBeHiddenAsync();

        await notebook.Cell("rate").WriteAsync("var rate = 2; var fails = false;");
        await notebook.PressAsync("Control+Shift+Enter");
        await notebook.Cell("fails").HasCountAsync(24);
        await Expect(notebook.Page.Locator("#beside-said")).ToHaveTextAsync("4 results changed");
        await Expect(notebook.Page.Locator("[data-result-changed]")).ToHaveCountAsync(4);
        await Expect(notebook.Cell("same").Section).Not.ToHaveAttributeAsync("data-result-changed", "");
        await Expect(notebook.Beside.GetByRole(AriaRole.List)).ToBeHiddenAsync();

        await notebook.PressAsync("F4");
        Assert.Equal(
            ["loss 0.00024 → 0.00051", "median · as above 89.4 → 91.2", "chart: Training, 100 epochs", "row 12 12 → 24 and 11 more numbers"],
            (await notebook.Beside.GetByRole(AriaRole.Link).AllTextContentsAsync()).Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        await Expect(notebook.Beside.GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
        await notebook.PressAsync("Tab");
        await notebook.PressAsync("Enter");
        await notebook.Cell("table").HasFocusAsync();
        await Expect(notebook.Cell("table").Output).ToBeInViewportAsync();
        await notebook.Beside.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();
        await Expect(notebook.Cell("rate").Editor).ToBeFocusedAsync();
        await Expect(notebook.Cell("rate").Editor).ToBeInViewportAsync();
        await notebook.PressAsync("F4");
        await notebook.PressAsync("Enter");
        await notebook.Cell("table").HasFocusAsync();
        await notebook.Page.GoBackAsync();
        await Expect(notebook.Cell("rate").Editor).ToBeFocusedAsync();

        await notebook.Cell("rate").WriteAsync("var rate = 2; var fails = true;");
        await notebook.PressAsync("Control+Shift+Enter");
        await notebook.Cell("fails").IsAsync("failed");
        await Expect(notebook.Beside.GetByRole(AriaRole.Link)).ToHaveTextAsync(["failed The tap is dry."]);
        await notebook.Beside.GetByRole(AriaRole.Button, new() { Name = "Remove the list and the marks" }).ClickAsync();
        await Expect(notebook.Beside).ToBeHiddenAsync();
        await Expect(notebook.Page.Locator("[data-result-changed]")).ToHaveCountAsync(0);
        Assert.Empty(notebook.Errors);
    }

    [Fact]
    public async Task A_long_output_and_one_that_is_updated_are_compared_as_they_end_up()
    {
        var cells = NotebookBuilder.With("rate", "var rate = 1;")
            .Code("long", "for (var i = 0; i < 30_000; i++) Console.WriteLine(i * rate);")
            .Code("update", "var line = Microsoft.DotNet.Interactive.KernelInvocationContextExtensions.Display(Microsoft.DotNet.Interactive.KernelInvocationContext.Current, \"epoch 0\"); await Task.Delay(50); line.Update($\"epoch {rate * 10}\");");
        await using var site = await ReaderSite.WithAsync(cells);
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        await notebook.Cell("rate").WriteAsync("var rate = 2;");
        await notebook.PressAsync("Control+Shift+Enter");
        await notebook.Cell("update").HasCountAsync(6);
        await notebook.PressAsync("F4");

        await Expect(notebook.Beside.GetByRole(AriaRole.Link)).ToHaveTextAsync(["a long output", "epoch 10 → 20"]);
    }

    [Fact]
    public async Task A_line_of_ten_thousand_numbers_and_a_table_with_a_long_heading_are_compared_in_time()
    {
        var cells = NotebookBuilder.With("rate", "var rate = 1;")
            .Code("line", "Console.WriteLine(string.Join(' ', Enumerable.Range(0, 10_000)) + \" \" + rate);")
            .Code("table", "HTML(\"<table><thead><tr><th>\" + new string('h', 50_000) + \"</th></tr></thead><tbody><tr></tr>\" + string.Concat(Enumerable.Range(0, 1_500).Select(i => $\"<tr><td>{i * rate}</td></tr>\")) + \"</tbody></table>\")");
        await using var site = await ReaderSite.WithAsync(cells);
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        await notebook.Cell("rate").WriteAsync("var rate = 2;");
        await notebook.PressAsync("Control+Shift+Enter");

        await Expect(notebook.Page.Locator("#beside-said")).ToHaveTextAsync("2 results changed", new() { Timeout = 20_000 });
        await notebook.PressAsync("F4");
        await Expect(notebook.Beside.GetByRole(AriaRole.Link).First).ToContainTextAsync("1 → 2");
    }

    [Fact]
    public async Task A_cell_is_found_whatever_its_id_holds()
    {
        await using var site = await ReaderSite.WithAsync(new NotebookBuilder().Markdown("50%", "# Title\n\n## Half").Code("100%", "Console.WriteLine(1);"));
        var notebook = await site.OpenAsync();
        var section = notebook.Page.Locator("[id='cell-100%']");
        await section.HoverAsync();
        await section.GetByRole(AriaRole.Button, new() { Name = "Pin" }).ClickAsync();
        await notebook.Beside.GetByRole(AriaRole.Link, new() { Name = "100%" }).ClickAsync();

        await Expect(section).ToBeFocusedAsync();
        Assert.Empty(notebook.Errors);
    }

    [Fact]
    public async Task A_pinned_output_stays_in_view_follows_its_cell_and_outlives_the_page()
    {
        var cells = NotebookBuilder.With("data", "var hours = 4;").Markdown("text", string.Concat(Enumerable.Repeat("A long story.\n\n", 80)))
            .Code("answer", "HTML($\"<p id='score'>She scores {hours * 20}.</p><figure data-plotly='{{\\\"data\\\":[{{\\\"type\\\":\\\"scatter\\\",\\\"y\\\":[1,{hours}]}}],\\\"layout\\\":{{}}}}'><figcaption>Hours</figcaption><div class='plot'></div></figure>\")");
        await using var site = await ReaderSite.WithAsync(cells);
        var notebook = await site.OpenAsync();
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        var pin = notebook.Beside.GetByRole(AriaRole.Region, new() { Name = "Pinned: output of cell answer" });
        await notebook.Cell("answer").Section.HoverAsync();
        await notebook.Cell("answer").Button("Pin").ClickAsync();
        await Expect(pin).ToContainTextAsync("She scores 80.");

        await notebook.Cell("data").WriteAsync("var hours = 3;");
        await notebook.PressAsync("Control+Shift+Enter");
        await Expect(pin).ToContainTextAsync("She scores 60.");
        await Expect(pin.GetByText("She scores 60.")).ToBeInViewportAsync();
        await Expect(notebook.Cell("data").Editor).ToBeInViewportAsync();
        await pin.Locator("figure").ScrollIntoViewIfNeededAsync();
        await Expect(pin.Locator("figure[data-drawn=plotly] .main-svg").First).ToBeVisibleAsync();
        Assert.Empty(await notebook.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[id]')].map(one => one.id).filter((id, place, all) => all.indexOf(id) !== place)"));

        await notebook.Page.ReloadAsync();
        await Expect(pin).ToContainTextAsync("She scores 60.");
        await pin.GetByRole(AriaRole.Button, new() { Name = "Unpin answer" }).ClickAsync();
        await Expect(notebook.Beside).ToBeHiddenAsync();
        await notebook.Page.ReloadAsync();
        await notebook.SaysAsync("still there");
        await Expect(notebook.Beside).ToBeHiddenAsync();
        Assert.Empty(notebook.Errors);
    }
}
