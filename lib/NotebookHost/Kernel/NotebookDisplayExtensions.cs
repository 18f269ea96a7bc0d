using System.ComponentModel;
using NotebookHost;

// In this namespace the extension is in scope in every cell, without a using.
namespace System;

/// <summary>Shows values in the output of the running cell.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NotebookDisplayExtensions
{
    internal static Action<CellOutput>? Show { get; set; }

    /// <summary>Shows the value at this point of the cell's output.</summary>
    /// <param name="value">Anything, null too.</param>
    /// <param name="mimeTypes">How to show it, for example <c>"text/plain"</c>; the value's own preference if there is none.</param>
    public static void Display(this object? value, params string[] mimeTypes) => Show?.Invoke(new DisplayOutput(ValueDisplay.Format(value, mimeTypes)));
}
