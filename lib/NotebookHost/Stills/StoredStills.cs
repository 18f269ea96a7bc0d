using System.Globalization;

namespace NotebookHost;

/// <summary>What is stored with a notebook beside its outputs: a still of every figure, as far as there is a browser and room.</summary>
internal static class StoredStills
{
    /// <summary>In bytes: a notebook that grows beyond it loses its largest stills.</summary>
    public const int MostBytes = 500_000;

    /// <summary>Makes the stills that a notebook's outputs lack.</summary>
    /// <returns>The notebook with them, and a note if some are still missing.</returns>
    public static async Task<(Notebook Notebook, string? Note)> CompleteAsync(Notebook notebook, CancellationToken cancellationToken)
    {
        var figures = Missing(notebook).Distinct().ToList();
        if (figures.Count == 0)
            return (notebook, null);
        var libraries = ClientLibraries.Find(allowsCdn: false);
        if (libraries.Plotly.Place == LibraryPlace.Nowhere)
            return (notebook, Stored(figures.Count, $"there is no plotly.js in {libraries.Folder}"));
        if (BrowserFinder.Find() is not { } browser)
            return (notebook, Stored(figures.Count, BrowserFinder.Missing));
        try
        {
            var made = await StillMaker.MakeAsync(browser, Path.Combine(libraries.Folder, "plotly.min.js"), figures, cancellationToken);
            var stills = figures.Zip(made).Where(still => still.Second is not null).ToDictionary(still => still.First, still => still.Second!);
            return Fitting(notebook, stills);
        }
        catch (NotebookException error)
        {
            return (notebook, Stored(figures.Count, error.Message));
        }
    }

    /// <summary>Says how many stored figures have no still; null if all have.</summary>
    public static string? Lacking(Notebook notebook) => Missing(notebook).Count() is var count and > 0
        ? $"{Figures(count)} no still; run --save where Chromium, Chrome or Edge is installed"
        : null;

    private static IEnumerable<string> Missing(Notebook notebook) => Code(notebook).SelectMany(cell => FigureStills.Missing(cell.Outputs));

    private static IEnumerable<Cell> Code(Notebook notebook) => notebook.Cells.Where(cell => cell.IsCode);

    private static (Notebook, string?) Fitting(Notebook notebook, Dictionary<string, string> stills)
    {
        var unwanted = 0;
        while (true)
        {
            var complete = notebook.With(Code(notebook).Select(cell => new CellChange(cell.Id) { Run = (FigureStills.Add(cell.Outputs, stills), cell.ExecutionCount) }));
            if (complete.Bytes.Length <= MostBytes || stills.Count == 0)
            {
                return (complete, Missing(complete).Count() is var count and > 0
                    ? Stored(count, unwanted > 0 ? $"the notebook would be larger than {MostBytes / 1000} KB" : "plotly.js does not draw what they hold")
                    : null);
            }
            stills.Remove(stills.MaxBy(still => still.Value.Length).Key);
            unwanted++;
        }
    }

    private static string Stored(int count, string why) => $"{Figures(count)} no still: {why}";

    private static string Figures(int count) => count == 1 ? "1 figure has" : string.Create(CultureInfo.InvariantCulture, $"{count} figures have");
}
