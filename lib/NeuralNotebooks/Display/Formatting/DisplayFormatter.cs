namespace NeuralNotebooks;

/// <summary>Writes an <see cref="INotebookDisplay"/> in one MIME type.</summary>
/// <remarks>Hosts read its members by name, through reflection. Code of a notebook has no need of it.</remarks>
public sealed class DisplayFormatter
{
    private readonly Func<INotebookDisplay, string> write;

    internal DisplayFormatter(string mimeType, Func<INotebookDisplay, string> write)
    {
        MimeType = mimeType;
        this.write = write;
    }

    /// <summary>What <see cref="Format"/> writes: <c>text/html</c> or <c>text/plain</c>.</summary>
    public string MimeType { get; }

    /// <summary>The type of the values that <see cref="Format"/> accepts.</summary>
#pragma warning disable CA1822 // Hosts read this property from an instance.
    public Type Type => typeof(INotebookDisplay);
#pragma warning restore CA1822

    /// <summary>Writes the value.</summary>
    /// <returns>Whether the value could be written: false for anything but an <see cref="INotebookDisplay"/>.</returns>
    public bool Format(object value, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is not INotebookDisplay display)
            return false;

        writer.Write(write(display));
        return true;
    }
}
