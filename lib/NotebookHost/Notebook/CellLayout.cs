namespace NotebookHost;

/// <summary>Where the parts of a cell lie in the file, as byte ranges.</summary>
internal sealed class CellLayout
{
    private readonly Dictionary<string, Range> parts = [];

    /// <summary>The byte range of the whole cell, brackets included.</summary>
    public Range Place { get; set; }

    /// <summary>The byte range of a property's value, or null if the cell has no such property.</summary>
    public Range? this[string property] => parts.TryGetValue(property, out var range) ? range : null;

    /// <summary>Notes a property; false if the cell has it already.</summary>
    public bool Add(string property, Range value) => parts.TryAdd(property, value);
}
