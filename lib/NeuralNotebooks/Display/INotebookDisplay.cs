namespace NeuralNotebooks;

/// <summary>A value that shows itself in a notebook, as HTML and as plain text.</summary>
/// <remarks>.NET Interactive learns of both at the first call into the library; Verso looks for <see cref="ToHtml"/> by its name.</remarks>
public interface INotebookDisplay
{
    /// <summary>Writes the value as one self-contained HTML fragment: no ids, no randomness, the same bytes for the same data.</summary>
    string ToHtml();

    /// <summary>Writes the value as plain text, for a terminal or a host that shows no HTML.</summary>
    string ToText();
}
