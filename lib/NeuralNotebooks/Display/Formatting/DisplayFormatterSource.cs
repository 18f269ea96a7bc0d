namespace NeuralNotebooks;

/// <summary>Gives a notebook host the two ways to show an <see cref="INotebookDisplay"/>: HTML and plain text.</summary>
/// <remarks>Hosts create it and call it by name, through reflection. Code of a notebook has no need of it.</remarks>
public sealed class DisplayFormatterSource
{
    /// <summary>Creates the formatters, one for each MIME type, the preferred one first.</summary>
#pragma warning disable CA1822 // Hosts call this method on an instance.
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new DisplayFormatter("text/html", display => display.ToHtml()),
        new DisplayFormatter("text/plain", display => display.ToText()),
    ];
#pragma warning restore CA1822
}
