namespace NotebookHost.Tests;

public sealed class PagesSideBySideTests
{
    [Fact]
    public async Task Five_notebooks_run_at_once_and_mix_nothing_up()
    {
        string[] names = ["01-data", "02-forward-pass", "03-sigmoid", "04-loss", "07-prediction"];
        await using var site = await ReaderSite.WithTutorialAsync();
        var notebooks = new List<NotebookView>();
        foreach (var name in names)
            notebooks.Add(await site.OpenAsync($"notebooks/en/{name}.ipynb"));
        var stored = await Task.WhenAll(notebooks.Select(TextsAsync));

        await Task.WhenAll(notebooks.Select(notebook => notebook.RunAllAsync()));
        await Task.WhenAll(notebooks.Select(notebook => notebook.AllAreDoneAsync()));
        var fresh = await Task.WhenAll(notebooks.Select(TextsAsync));

        Assert.All(fresh.Zip(stored), pair => Assert.Equal(pair.Second, pair.First));
        Assert.All(notebooks, notebook => Assert.Empty(notebook.Errors));
    }

    /// <summary>What the cells of a page show, without what plotly.js draws.</summary>
    private static async Task<string[]> TextsAsync(NotebookView notebook) => await notebook.Cells.Locator(".outputs").EvaluateAllAsync<string[]>("""
        outputs => outputs.map(output => {
          const copy = output.cloneNode(true);
          for (const drawn of copy.querySelectorAll(".js-plotly-plot, .math")) drawn.remove();
          return copy.textContent.replace(/\s+/g, " ").trim();
        })
        """);
}
