namespace NotebookHost;

/// <summary>What stands at the top of a notebook's page.</summary>
internal static class Toolbar
{
    /// <summary>On a page that runs its notebook.</summary>
    public static Html Live(PageLinks links) => Html.Of($"""
        {Way(links)}
        <div class="tools" role="toolbar" aria-label="Notebook">
        <button data-do="run-all" title="Run all cells from the top (Alt+Shift+Enter)">{Icon.RunAll}<span>Run all</span></button>
        <button data-do="interrupt" title="End the running cell. One that computes without end takes with it what cells have declared." disabled>{Icon.Stop}<span>Interrupt</span></button>
        <button data-do="restart" title="Forget what cells have declared">{Icon.Restart}<span>Restart</span></button>
        <button data-do="restart-run" title="Forget what cells have declared, then run all cells">{Icon.RestartRun}<span>Restart and run all</span></button>
        <button data-do="save" title="Write the notebook's file (Ctrl+S)">{Icon.Save}<span>Save</span></button>
        <button data-do="drop" title="Drop all that is not saved, and return to the file" disabled>{Icon.Back}<span>Put all back</span></button>
        <button data-do="download" title="Get the notebook as it stands here, as a file">{Icon.Download}<span>Download</span></button>
        <button data-do="help" title="Keys (?)">{Icon.Help}<span class="unseen">Keys</span></button>
        </div>
        <div class="notice" role="alert" hidden><span></span> <button data-do="save">Try again</button><button data-do="download">Download</button></div>
        <p class="status" role="status" aria-live="polite" data-state="none">Nothing has run yet</p>
        """);

    /// <summary>On a page to read.</summary>
    public static Html Reading(PageLinks links) => Way(links);

    private static Html Way(PageLinks links) => Html.Of($"""
        <div class="way"><button class="menu" data-do="contents" aria-expanded="false" aria-controls="contents">{Icon.Menu}<span class="unseen">Contents</span></button><a class="home" href="{links.Home}">All notebooks</a></div>
        """);
}
