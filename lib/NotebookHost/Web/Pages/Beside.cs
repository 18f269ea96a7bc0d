namespace NotebookHost;

/// <summary>What a notebook's page keeps beside the text: the results that a run has changed, and outputs that the reader has pinned. The page fills it.</summary>
internal static class Beside
{
    public static readonly Html Empty = Html.Of($"""
        <aside class="beside" id="beside" aria-label="Results" hidden>
        <div class="beside-head"><button data-do="fold" aria-expanded="false" aria-controls="beside-body">{Icon.Fold}<span></span></button><button data-do="return" hidden title="Back to where you edited (Esc)">{Icon.Back}Back</button><button data-do="close" hidden title="Remove the list and the marks">{Icon.Close}<span class="unseen">Remove the list and the marks</span></button></div>
        <div id="beside-body"><div class="pins"></div><ol class="changes" aria-label="Changed results"></ol></div>
        </aside>
        <p class="unseen" id="beside-said" role="status"></p>
        """);
}
