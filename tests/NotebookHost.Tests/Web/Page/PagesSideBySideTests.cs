namespace NotebookHost.Tests;

public sealed class PagesSideBySideTests
{
    [Fact]
    public async Task Five_notebooks_run_at_once_and_mix_nothing_up()
    {
        // The same cells with the same names everywhere; each waits for the others' in between.
        await using var site = await ReaderSite.WithAsync(Notebook(0));
        foreach (var number in Enumerable.Range(1, 4))
            await File.WriteAllTextAsync(site.PathOf($"notebooks/play{number}.ipynb"), Notebook(number).ToString(), TestContext.Current.CancellationToken);
        var notebooks = new List<NotebookView> { await site.OpenAsync() };
        foreach (var number in Enumerable.Range(1, 4))
            notebooks.Add(await site.OpenAsync($"notebooks/play{number}.ipynb"));

        await Task.WhenAll(notebooks.Select(notebook => notebook.RunAllAsync()));
        await Task.WhenAll(notebooks.Select(notebook => notebook.AllAreDoneAsync()));

        foreach (var (number, notebook) in notebooks.Index())
        {
            for (var cell = 0; cell < 20; cell++)
                Assert.Equal($"{number}.{cell}", (await notebook.Cell($"cell-{cell}").Output.TextContentAsync())!.Trim());
            Assert.Empty(notebook.Errors);
        }
    }

    private static NotebookBuilder Notebook(int number)
    {
        var notebook = NotebookBuilder.With("own", $"var own = {number};");
        foreach (var cell in Enumerable.Range(0, 20))
            notebook = notebook.Code($"cell-{cell}", $"await Task.Delay({10 * ((number + cell) % 3)});\nConsole.WriteLine($\"{{own}}.{cell}\");");
        return notebook;
    }
}
