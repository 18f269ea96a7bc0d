using System.Text.Json.Nodes;

namespace NotebookHost.Tests;

/// <summary>Builds the text of a notebook as Jupyter would write it.</summary>
internal sealed class NotebookBuilder
{
    private readonly JsonArray cells = [];

    public static NotebookBuilder With(string id, string code, params string[] tags) => new NotebookBuilder().Code(id, code, tags);

    /// <summary>A cell as Polyglot Notebooks writes it for another kernel than C#'s.</summary>
    public static NotebookBuilder WithLanguage(string id, string code, string language)
    {
        var notebook = With(id, code);
        notebook.cells[0]!["metadata"]!["polyglot_notebook"] = new JsonObject { ["kernelName"] = language };
        return notebook;
    }

    public NotebookBuilder Code(string id, string code, params string[] tags)
    {
        var metadata = new JsonObject();
        if (tags.Length > 0)
            metadata["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]);
        cells.Add((JsonNode)new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = id,
            ["metadata"] = metadata,
            ["outputs"] = new JsonArray(),
            ["source"] = OutputJson.Lines(code),
        });
        return this;
    }

    public NotebookBuilder Markdown(string id, string text)
    {
        cells.Add((JsonNode)new JsonObject { ["cell_type"] = "markdown", ["id"] = id, ["metadata"] = new JsonObject(), ["source"] = OutputJson.Lines(text) });
        return this;
    }

    public override string ToString()
    {
        var notebook = new JsonObject
        {
            ["cells"] = cells.DeepClone(),
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        return new JsonStyle(" ", "\n").Write(notebook, 0) + "\n";
    }
}
