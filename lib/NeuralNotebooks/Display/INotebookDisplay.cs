namespace NeuralNotebooks;

/// <summary>A value that shows itself in a notebook, as HTML and as plain text.</summary>
/// <remarks>
/// Every host finds the two methods in its own way: .NET Interactive and this repository's host through the attribute
/// named <c>TypeFormatterSourceAttribute</c> on the type, Verso through the method <see cref="ToHtml"/> itself.
/// </remarks>
public interface INotebookDisplay
{
    /// <summary>Writes the value as one self-contained HTML fragment: no ids, no randomness, the same bytes for the same data.</summary>
    string ToHtml();

    /// <summary>Writes the value as plain text, for a terminal or a host that shows no HTML.</summary>
    string ToText();
}
