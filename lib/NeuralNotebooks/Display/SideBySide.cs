namespace NeuralNotebooks;

/// <summary>Several displays next to each other where there is room, else below each other.</summary>
public sealed class SideBySide : INotebookDisplay
{
    private readonly INotebookDisplay[] displays;

    /// <summary>Puts displays side by side, in the order given.</summary>
    public SideBySide(params INotebookDisplay[] displays)
    {
        ArgumentNullException.ThrowIfNull(displays);
        if (Array.IndexOf(displays, null) is >= 0 and var missing)
            throw new ArgumentNullException(nameof(displays), $"Display {missing + 1} of {displays.Length} is null.");
        this.displays = [.. displays];
    }

    /// <inheritdoc/>
    public string ToHtml() => displays.Length > 1 && displays.All(IsDrawing) ? Columns([.. displays.Select(display => display.ToHtml())]) : Row();

    /// <inheritdoc/>
    public string ToText() => string.Join("\n\n", displays.Select(display => display.ToText()));

    /// <summary>Drawings stretch to the width they are given; others know their own.</summary>
    private static bool IsDrawing(INotebookDisplay display) => display is Plot or NetworkDrawing;

    /// <summary>Drawings of equal width, an even number of them in pairs: four stand in one row or two, never three and one.</summary>
    private static string Columns(string[] drawings)
    {
        var inPairs = drawings.Length > 2 && drawings.Length % 2 == 0;
        return Grid(inPairs ? 39.5 : 19, inPairs ? drawings.Chunk(2).Select(pair => Grid(19, pair)) : drawings);
    }

    private static string Grid(double leastWidth, IEnumerable<string> parts) =>
        FormattableString.Invariant($"<div style=\"display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,{leastWidth}em),1fr));gap:.5em 1.5em\">")
        + string.Concat(parts.Select(part => $"<div style=\"min-width:0\">{part}</div>"))
        + "</div>";

    private string Row() =>
        "<div style=\"display:flex;flex-wrap:wrap;align-items:flex-start;gap:.5em 1.5em\">"
        + string.Concat(displays.Select(display => $"<div style=\"flex:{(IsDrawing(display) ? "1 1 19em" : "0 1 auto")};min-width:0;max-width:100%\">{display.ToHtml()}</div>"))
        + "</div>";
}
