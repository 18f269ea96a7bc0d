namespace NotebookHost;

/// <summary>What a notebook's page asks or explains in a window of its own.</summary>
internal static class Dialogs
{
    public static readonly Html All = Html.Of($"""
        <dialog id="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl>
        <dt><kbd>Shift</kbd> + <kbd>Enter</kbd></dt><dd>run the cell and go on to the next</dd>
        <dt><kbd>Ctrl</kbd> + <kbd>Enter</kbd></dt><dd>run the cell and stay</dd>
        <dt><kbd>Alt</kbd> + <kbd>Enter</kbd></dt><dd>run the cell and add one below</dd>
        <dt><kbd>Ctrl</kbd> + <kbd>Shift</kbd> + <kbd>Enter</kbd></dt><dd>run this cell and all below it</dd>
        <dt><kbd>Alt</kbd> + <kbd>Shift</kbd> + <kbd>Enter</kbd></dt><dd>run all cells from the top</dd>
        <dt><kbd>F4</kbd></dt><dd>to the results that changed, or are pinned; and back</dd>
        <dt><kbd>Ctrl</kbd> + <kbd>Space</kbd></dt><dd>what could go here?</dd>
        <dt><kbd>F8</kbd></dt><dd>the next mistake</dd>
        <dt><kbd>Ctrl</kbd> + <kbd>/</kbd></dt><dd>make the line a comment, or code again</dd>
        <dt><kbd>Ctrl</kbd> + <kbd>S</kbd></dt><dd>save</dd>
        <dt><kbd>Alt</kbd> + <kbd>Z</kbd></dt><dd><label><input type="checkbox" name="wrap"> wrap long lines of code</label></dd>
        </dl>
        <h3><kbd>Esc</kbd> leaves the code; then</h3>
        <dl>
        <dt><kbd>Enter</kbd></dt><dd>go into the code</dd>
        <dt><kbd>↑</kbd> <kbd>↓</kbd> or <kbd>K</kbd> <kbd>J</kbd></dt><dd>go to the cell above, below</dd>
        <dt><kbd>A</kbd> <kbd>B</kbd></dt><dd>add a cell above, below</dd>
        <dt><kbd>D</kbd> <kbd>D</kbd></dt><dd>remove the cell</dd>
        <dt><kbd>Z</kbd></dt><dd>bring back what was removed last</dd>
        <dt><kbd>?</kbd></dt><dd>these keys</dd>
        </dl>
        <p>On a Mac, <kbd>⌘</kbd> stands in for <kbd>Ctrl</kbd>.</p>
        <form method="dialog"><button value="close" autofocus>Close</button></form>
        </dialog>
        <dialog id="ask-restart" aria-labelledby="ask-restart-title">
        <h2 id="ask-restart-title">Restart C#?</h2>
        <p>What cells have declared is lost. Your text, and what the cells have shown, stay.</p>
        <form method="dialog">
        <button value="restart">Restart</button>
        <button value="cancel" autofocus>Go on as it is</button>
        </form>
        </dialog>
        <dialog id="conflict" aria-labelledby="conflict-title">
        <h2 id="conflict-title">The file is not what it was</h2>
        <p class="reason"></p>
        <p>What should become of your text?</p>
        <form method="dialog">
        <button value="download">Download mine and leave the file</button>
        <button value="overwrite">Write mine over the file</button>
        <button value="reload">Load the file and drop mine</button>
        <button value="cancel" autofocus>Go on editing</button>
        </form>
        </dialog>
        <dialog id="kept" aria-labelledby="kept-title">
        <h2 id="kept-title">You wrote something and did not save it</h2>
        <p>The file has changed since. What should become of your text?</p>
        <textarea readonly rows="8" aria-label="What you wrote"></textarea>
        <form method="dialog">
        <button value="take-up">Put mine into the cells of the file as it is now</button>
        <button value="download">Download mine and decide later</button>
        <button value="drop">Drop mine</button>
        <button value="cancel" autofocus>Decide later</button>
        </form>
        </dialog>
        """);
}
