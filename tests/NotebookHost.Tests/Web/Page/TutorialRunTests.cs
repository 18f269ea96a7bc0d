using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotebookHost.Tests;

public sealed class TutorialRunTests
{
    private const string Data = "notebooks/en/01-data.ipynb";

    [Fact]
    public async Task Every_cell_runs_from_top_to_bottom_in_the_order_of_the_page()
    {
        await using var site = await ReaderSite.WithTutorialAsync();
        var notebook = await site.OpenAsync(Data);
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();

        var counts = await notebook.Cells.Locator(".count").AllTextContentsAsync();
        Assert.Equal(Enumerable.Range(1, 13).Select(count => FormattableString.Invariant($"[{count}]")), counts);
        await Expect(notebook.Page.Locator(".outputs .error")).ToHaveCountAsync(0);
        await notebook.SaysAsync("Done: 13 cells");
        Assert.Empty(notebook.Errors);
    }

    [Fact]
    public async Task Other_data_change_table_drawing_and_description()
    {
        await using var site = await ReaderSite.WithTutorialAsync();
        var notebook = await site.OpenAsync(Data);
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        var before = await FigureAsync(notebook);

        var data = notebook.Cell("data");
        var code = await data.CodeAsync();
        await data.WriteAsync(code.Replace("2, 9, 92", "2.5, 9, 92\n    5, 3, 77", StringComparison.Ordinal));
        Assert.Equal(code.Replace("2, 9, 92", "2.5, 9, 92\n    5, 3, 77", StringComparison.Ordinal), await data.CodeAsync());
        await data.Button("Run from here").ClickAsync();
        await notebook.Cell("exercise-standard").HasCountAsync(25);
        await notebook.AllAreDoneAsync();

        await data.ShowsAsync("77");
        await data.ShowsAsync("2.5");
        var after = await FigureAsync(notebook);
        Assert.NotEqual(before.Description, after.Description);
        // The label of the point, which stands in quotation marks, and not two digits of a colour.
        Assert.Contains("\"77\"", after.Plotly, StringComparison.Ordinal);
        Assert.DoesNotContain("\"77\"", before.Plotly, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_below_a_change_is_marked_until_it_has_run_again()
    {
        await using var site = await ReaderSite.WithTutorialAsync();
        var notebook = await site.OpenAsync(Data);
        await notebook.RunAllAsync();
        await notebook.AllAreDoneAsync();
        await notebook.Cell("plot").IsOutdatedAsync(false);

        await notebook.Cell("data").EditAsync();
        await notebook.Page.Keyboard.TypeAsync(" ");
        await notebook.Cell("data").IsOutdatedAsync();
        await notebook.Cell("plot").IsOutdatedAsync();
        await notebook.Cell("setup").IsOutdatedAsync(false);

        await notebook.PressAsync("Control+Enter");
        await notebook.Cell("data").IsOutdatedAsync(false);
        await notebook.Cell("plot").IsOutdatedAsync();
        await notebook.Cell("plot").RunAsync();
        await notebook.Cell("plot").IsOutdatedAsync(false);
        await notebook.Cell("raw").IsOutdatedAsync();
    }

    /// <summary>The plot of the data: what is read out and what plotly.js gets.</summary>
    private static async Task<(string Description, string Plotly)> FigureAsync(NotebookView notebook)
    {
        var output = notebook.Cell("plot").Output;
        await output.ScrollIntoViewIfNeededAsync();
        var figure = output.Locator("figure");
        await Expect(figure).ToHaveAttributeAsync("data-drawn", "plotly");
        var picture = figure.GetByRole(AriaRole.Img).First;
        return ((await picture.GetAttributeAsync("aria-label"))!, (await figure.GetAttributeAsync("data-plotly"))!);
    }
}
