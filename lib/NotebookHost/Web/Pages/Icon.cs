namespace NotebookHost;

/// <summary>The page's few icons, each drawn on a square of 16 by 16. Decoration only: the button says the same in words.</summary>
internal static class Icon
{
    public static readonly Html Run = Draw("M4 2.5v11l9-5.5z");
    public static readonly Html RunAll = Draw("M1.5 3v10l6-5zM8.5 3v10l6-5z");
    public static readonly Html Above = Draw("M8 2l5 5.5h-3.5v3h-3v-3H3zM3 12.5h10V14H3z");
    public static readonly Html Below = Draw("M3 2h10v1.5H3zM6.5 5.5h3v3H13L8 14 3 8.5h3.5z");
    public static readonly Html Stop = Draw("M3.5 3.5h9v9h-9z");
    public static readonly Html Restart = Draw("M8 2.2a5.8 5.8 0 1 0 5.7 6.8h-1.9A4 4 0 1 1 8 4v2.4L12.2 3 8-.300z");
    public static readonly Html RestartRun = Draw("M8 2.2a5.8 5.8 0 1 0 5.7 6.8h-1.9A4 4 0 1 1 8 4v2.4L12.2 3 8-.3zM6.6 5.8v4.4l3.6-2.2z");
    public static readonly Html Save = Draw("M2 2h9.5L14 4.5V14H2zm2.5 1.5v3h6v-3zM8 8.3a2 2 0 1 0 0 4 2 2 0 0 0 0-4z");
    public static readonly Html Download = Draw("M7 1.5h2v6h3L8 12 4 7.5h3zM2.5 13h11v1.5h-11z");
    public static readonly Html Back = Draw("M6.5 2L2 6.5 6.5 11V8H10a2.5 2.5 0 0 1 0 5H6v1.8h4a4.3 4.3 0 0 0 0-8.6H6.5z");
    public static readonly Html Add = Draw("M7 2.5h2V7h4.5v2H9v4.5H7V9H2.5V7H7z");
    public static readonly Html Remove = Draw("M6 1.5h4l.7 1.3H14v1.5H2V2.8h3.3zM3.3 5.5h9.4l-.8 9H4.1z");
    public static readonly Html Pencil = Draw("M11.3 1.8l2.9 2.9-8.2 8.2-3.7.8.8-3.7z");
    public static readonly Html Help = Draw("M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm-.9 10.3h1.8v1.7H7.1zm.1-1.2c0-2.4 2-2.3 2-3.7 0-.7-.5-1.2-1.3-1.2-.8 0-1.3.5-1.4 1.3H4.8C4.9 4.7 6.2 3.6 8 3.6c1.8 0 3 1 3 2.6 0 2-2 2.2-2 3.9z");
    public static readonly Html Menu = Draw("M2 3h12v1.8H2zM2 7.1h12v1.8H2zM2 11.2h12V13H2z");

    public static readonly Html Pin = Draw("M5.2 1.5h5.6v1.4l-.9.6.5 3.8 2.1 1.8v1.4H8.8V15H7.2v-4.5H3.5V9.1l2.1-1.8.5-3.8-.9-.6z");
    public static readonly Html Fold = Draw("M8 5.2l5.5 5.5-1.2 1.2L8 7.6l-4.3 4.3-1.2-1.2z");
    public static readonly Html Close = Draw("M3.6 2.4L8 6.8l4.4-4.4 1.2 1.2L9.2 8l4.4 4.4-1.2 1.2L8 9.2l-4.4 4.4-1.2-1.2L6.8 8 2.4 3.6z");

    private static Html Draw(string path) => Html.Of($"""<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="{path}"/></svg>""");
}
