namespace NotebookHost;

/// <summary>A cell as HTML: prose, or code with what it has shown.</summary>
/// <param name="cells">All that the page has.</param>
internal sealed class CellHtml(IEnumerable<Cell> cells, PageLinks links, bool isLive)
{
    /// <summary>The page's own ids beside those of its cells, and what scripts take for a place to export to, since an id is a name to them.</summary>
    private static readonly string[] PageIds = ["module", "exports", "define", "text", "contents", "keys", "keys-title", "conflict", "conflict-title", "kept", "kept-title", "new-cell", "files-title", "beside", "beside-body", "beside-said", "ask-restart", "ask-restart-title"];

    private readonly HeadingIds headings = new(PageIds.Concat(cells.Select(cell => $"cell-{cell.Id}")));

    public Html Render(Cell cell) => cell.Kind switch
    {
        "code" => Code(cell),
        "markdown" => Html.Of($"""<section class="cell prose" id="cell-{cell.Id}">{Text(cell)}</section>{"\n"}"""),
        _ => Html.Of($"""<section class="cell prose" id="cell-{cell.Id}"><pre>{cell.Source}</pre></section>{"\n"}"""),
    };

    /// <summary>Where a reader can add code: it stands in front of the first cell and behind each.</summary>
    public Html Gap() => isLive ? Html.Of($"""<div class="gap"><button data-do="add-here" title="Add a code cell here">{Icon.Add}<span class="unseen">Add </span>code</button></div>{"\n"}""") : Html.Nothing;

    /// <summary>
    /// What the page makes the reader's own cells from, putting the id in the place of <c>added-0</c>; and what stands in the place of
    /// a cell that was removed.
    /// </summary>
    public Html Template() => Html.Of($"""
        <template id="new-cell">{Code(new(0, "added-0", "code", "", "csharp", [], [], null))}{Gap()}
        <div class="removed" tabindex="-1" role="group" aria-label="A removed cell">Removed: <code></code><button data-do="bring-back" title="Put the cell back, with all that it had (Z)">{Icon.Back}Bring back</button></div></template>
        """);

    private Html Text(Cell cell) => Whole(() => MarkdownHtml.Render(cell.Source, links.Rewrite, headings, new(cell.Pictures)));

    // Whatever a stranger has thought of: the rest of the page is shown.
    private static Html Whole(Func<string> render)
    {
        try
        {
            return new(render());
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new(LeftOut.Because("This could not be laid out, and is left out."));
        }
    }

    private Html Code(Cell cell) => Html.Of($"""
        <section class="cell code{(cell.IsForAnotherKernel ? " elsewhere" : "")}" id="cell-{cell.Id}" data-id="{cell.Id}" data-state="stored"{(cell.Varies ? " data-varies" : "")} tabindex="-1" role="group" aria-label="Code cell {cell.Id}">
        <div class="cell-side">{(isLive && !cell.IsForAnotherKernel ? RunButton(cell.Id) : Html.Nothing)}<span class="count">{Count(cell)}</span></div>
        <div class="cell-main">
        <div class="cell-head">{Invitation(cell)}<span class="state"></span>{(isLive && !cell.IsForAnotherKernel ? Tools(cell.Id) : Html.Nothing)}</div>
        <div class="code-place"><pre class="code" tabindex="0" aria-label="Code of cell {cell.Id}"><code>{new Html(CodeColours.ToHtml(cell.Source))}</code></pre></div>
        <div class="outputs" role="group" aria-label="Output of cell {cell.Id}">{cell.Outputs.Select(output => Whole(() => OutputHtml.Render(output)))}</div>
        </div>
        </section>

        """);

    private static string Count(Cell cell) => cell.ExecutionCount is { } count ? FormattableString.Invariant($"[{count}]") : "[ ]";

    private static Html RunButton(string id) => Html.Of($"""<button class="run" data-do="run" aria-label="Run cell {id}" title="Run this cell (Ctrl+Enter; Shift+Enter goes on to the next)">{Icon.Run}</button>""");

    private Html Invitation(Cell cell)
    {
        if (cell.IsForAnotherKernel)
            return Html.Of($"""<span class="note">Written in {cell.Language}, and only C# runs here{(isLive ? ": not run" : "")}.</span>""");
        var words = !isLive ? null : cell.Id == "data" ? "Yours to change: edit the data, then run on from here" : cell.Id.StartsWith("exercise-", StringComparison.Ordinal) ? "Your turn: edit this cell and run it" : null;
        return words is null ? Html.Nothing : Html.Of($"""<span class="invitation">{Icon.Pencil}{words}</span>""");
    }

    private static Html Tools(string id) => Html.Of($"""
        <span class="cell-tools" role="group" aria-label="Cell {id}"><button data-do="restore" hidden title="Put the code back as it was">{Icon.Back}Put back</button><button data-do="run-above" title="Run all cells above this one">{Icon.Above}Run above</button><button data-do="run-below" title="Run this cell and all below it (Ctrl+Shift+Enter)">{Icon.Below}Run from here</button><button data-do="pin" aria-pressed="false" title="Keep this output in view">{Icon.Pin}Pin</button><button data-do="add" title="Add a code cell below">{Icon.Add}Add a cell</button><button data-do="remove" title="Remove this cell (D, D); it can be brought back">{Icon.Remove}Remove</button></span>
        """);
}
