namespace NeuralNotebooks;

/// <summary>Several displays next to each other where there is room, else below each other.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
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
    public string ToHtml() =>
        "<div style=\"display:flex;flex-wrap:wrap;align-items:flex-start;gap:.5em 1.5em\">"
        + string.Concat(displays.Select(display => $"<div style=\"flex:{Basis(display)};min-width:0;max-width:100%\">{display.ToHtml()}</div>"))
        + "</div>";

    /// <inheritdoc/>
    public string ToText() => string.Join("\n\n", displays.Select(display => display.ToText()));

    /// <summary>Drawings stretch to the width they are given, so they need one; others know their own.</summary>
    private static string Basis(INotebookDisplay display) => display is Plot or NetworkDrawing ? "1 1 24em" : "0 1 auto";
}
