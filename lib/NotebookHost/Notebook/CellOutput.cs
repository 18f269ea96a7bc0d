using System.Text.Json.Serialization;

namespace NotebookHost;

/// <summary>One output of a cell, as nbformat knows it.</summary>
[JsonDerivedType(typeof(StreamOutput), "stream")]
[JsonDerivedType(typeof(DisplayOutput), "display")]
[JsonDerivedType(typeof(UpdatedOutput), "update")]
[JsonDerivedType(typeof(ResultOutput), "result")]
[JsonDerivedType(typeof(ErrorOutput), "error")]
internal abstract record CellOutput
{
    private const string Html = "text/html";

    /// <summary>The HTML that it shows, or null.</summary>
    public string? HtmlOrNull() => this switch
    {
        DisplayOutput display => display.Data.GetValueOrDefault(Html),
        ResultOutput result => result.Data.GetValueOrDefault(Html),
        _ => null,
    };

    /// <summary>The output with other HTML in the place of what it shows.</summary>
    public CellOutput WithHtml(string html) => this switch
    {
        DisplayOutput display => display with { Data = new Dictionary<string, string>(display.Data) { [Html] = html } },
        ResultOutput result => result with { Data = new Dictionary<string, string>(result.Data) { [Html] = html } },
        _ => this,
    };
}

/// <summary>Printed text. <paramref name="Name"/> is <c>stdout</c> or <c>stderr</c>.</summary>
internal sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>A value that the cell displayed, by MIME type.</summary>
/// <param name="DisplayId">What an <see cref="UpdatedOutput"/> calls it by while the cell runs. It is not stored.</param>
internal sealed record DisplayOutput(IReadOnlyDictionary<string, string> Data, string? DisplayId = null) : CellOutput;

/// <summary>What a value displayed before has become, by MIME type. It is never stored: the display it names shows it.</summary>
internal sealed record UpdatedOutput(string DisplayId, IReadOnlyDictionary<string, string> Data) : CellOutput;

/// <summary>The value of the cell's last expression, by MIME type.</summary>
internal sealed record ResultOutput(IReadOnlyDictionary<string, string> Data, int? ExecutionCount) : CellOutput;

/// <summary>Why the cell failed.</summary>
internal sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : CellOutput;

/// <summary>A stored output of a kind that the host never writes, as JSON.</summary>
internal sealed record UnknownOutput(string Json) : CellOutput;
