using System.Collections.Frozen;

namespace NotebookHost;

/// <summary>A cell of a notebook.</summary>
/// <param name="Number">Its place in the notebook, from 1.</param>
/// <param name="Id">Its id, which no other cell has; <c>cell-3</c> where the file gives none.</param>
/// <param name="Kind"><c>code</c>, <c>markdown</c> or <c>raw</c>.</param>
/// <param name="Language">The language its metadata names, or null.</param>
internal sealed record Cell(
    int Number,
    string Id,
    string Kind,
    string Source,
    string? Language,
    IReadOnlyList<string> Tags,
    IReadOnlyList<CellOutput> Outputs,
    int? ExecutionCount)
{
    /// <summary>The pictures pasted into a text, as data addresses by their names.</summary>
    public IReadOnlyDictionary<string, string> Pictures { get; init; } = FrozenDictionary<string, string>.Empty;

    public bool IsCode => Kind == "code";

    /// <summary>Whether it is in the language of the kernel: C#, or none named.</summary>
    public bool IsCSharp => Language is null || NotebookReader.IsCSharp(Language);

    /// <summary>Written in a language that the host has no kernel for: shown, never run.</summary>
    public bool IsForAnotherKernel => IsCode && !IsCSharp;

    public bool MayFail => Tags.Contains("raises-exception");

    /// <summary>Its output cannot be the same twice, so it is not compared.</summary>
    public bool Varies => Tags.Contains("varies");

    /// <summary>Whether a run of the notebook runs this cell. Like Jupyter, it passes over cells without code.</summary>
    public bool IsRunnable => IsCode && !IsForAnotherKernel && !string.IsNullOrWhiteSpace(Source);
}
