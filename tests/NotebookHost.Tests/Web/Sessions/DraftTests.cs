using System.Text;
using System.Text.Json.Nodes;

namespace NotebookHost.Tests;

public sealed class DraftTests : IDisposable
{
    private static readonly string[] Ids = ["first", "text", "middle", "last"];

    private readonly TemporaryFolder folder = new();

    private string Path => folder["a.ipynb"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("first", null)]
    [InlineData("middle", "text")]
    [InlineData("last", "middle")]
    public void A_cell_that_was_removed_comes_back_with_all_that_it_had(string id, string? after)
    {
        foreach (var isSavedBetween in new[] { false, true })
        {
            var stored = Write();
            var draft = new Draft(Notebook.Read(Path));
            draft.Remove(id);
            Assert.DoesNotContain(draft.Complete().Cells, cell => cell.Id == id);
            if (isSavedBetween)
                draft.Save(overwrite: false);
            draft.Add(new(id, after, Notebook.Parse(Path, stored)[id].Source, IsBack: true));
            Assert.Contains("varies", draft.Find(id)!.Tags);
            draft.Save(overwrite: false);

            Assert.Equal(stored, File.ReadAllBytes(Path));
        }
    }

    [Fact]
    public void A_cell_of_the_file_comes_back_after_a_save_also_with_an_id_that_no_new_one_may_have()
    {
        folder.Write("a.ipynb", NotebookBuilder.With("first", "1").Code("my cell", "2"));
        var stored = File.ReadAllBytes(Path);
        var draft = new Draft(Notebook.Read(Path));
        draft.Remove("my cell");
        draft.Save(overwrite: false);
        draft.Add(new("my cell", "first", "2", IsBack: true));
        draft.Save(overwrite: false);

        Assert.Equal(stored, File.ReadAllBytes(Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_cell_has_shown_comes_back_with_it(bool isSavedBetween)
    {
        Write();
        var draft = new Draft(Notebook.Read(Path));
        draft.Keep("middle", [new StreamOutput("stdout", "fresh")], 7);
        draft.Remove("middle");
        if (isSavedBetween)
            draft.Save(overwrite: false);
        draft.Add(new("middle", "text", "edited", IsBack: true));

        var middle = draft.Complete()["middle"];
        Assert.Equal(("edited", 7, "fresh"), (middle.Source, middle.ExecutionCount, Assert.IsType<StreamOutput>(Assert.Single(middle.Outputs)).Text));
    }

    [Fact]
    public void A_new_cell_has_nothing_of_one_that_bore_its_name()
    {
        Write();
        var draft = new Draft(Notebook.Read(Path));
        draft.Add(new("added-1", "first", "1"));
        draft.Keep("added-1", [new StreamOutput("stdout", "old")], 7);
        draft.Save(overwrite: false);
        draft.Remove("added-1");
        draft.Save(overwrite: false);
        draft.Add(new("added-1", "last", "2"));

        var added = draft.Complete()["added-1"];
        Assert.Equal((5, "2", null), (added.Number, added.Source, added.ExecutionCount));
        Assert.Empty(added.Outputs);
    }

    [Fact]
    public void Cells_come_before_all_others_and_into_a_notebook_without_any()
    {
        Write();
        var draft = new Draft(Notebook.Read(Path));
        draft.Add(new("new", null, "0"));
        Assert.Equal(["new", .. Ids], draft.Complete().Cells.Select(cell => cell.Id));

        folder.Write("a.ipynb", new NotebookBuilder());
        var empty = new Draft(Notebook.Read(Path));
        empty.Add(new("one", null, "1"));
        Assert.Equal(NotebookBuilder.With("one", "1").ToString(), Encoding.UTF8.GetString(empty.Complete().Bytes.Span));
    }

    [Theory]
    [InlineData("first", "last")]
    [InlineData("first", "not-there")]
    [InlineData("middle", null)]
    [InlineData("last", "last")]
    public void A_cell_of_the_file_comes_back_to_no_other_place(string id, string? after)
    {
        var stored = Write();
        var draft = new Draft(Notebook.Read(Path));
        draft.Remove(id);
        Assert.Throws<NotebookException>(() => draft.Add(new(id, after, "", IsBack: true)));
        Assert.Throws<NotebookException>(() => draft.Become(Notebook.Parse(Path, stored), [new PageRequest.Remove(id), new PageRequest.Add(id, after, "", IsBack: true)], isAnew: true));

        Assert.Equal(Ids.Except([id]), draft.Complete().Cells.Select(cell => cell.Id));
    }

    /// <summary>A notebook whose cells have more than the page shows.</summary>
    private byte[] Write()
    {
        var notebook = JsonNode.Parse(new NotebookBuilder().Code("first", "1", "varies").Markdown("text", "Between.").Code("middle", "2", "varies").Code("last", "3\n4", "varies").ToString())!;
        foreach (var (cell, number) in notebook["cells"]!.AsArray().Select((cell, number) => (cell!, number)).Where(cell => cell.Item1["outputs"] is not null))
        {
            cell["strange"] = new JsonArray(1.5, "é");
            cell["execution_count"] = number;
            cell["outputs"] = new JsonArray(new JsonObject { ["name"] = "stdout", ["output_type"] = "stream", ["text"] = new JsonArray($"{number}\n") });
        }
        folder.Write("a.ipynb", new JsonStyle(" ", "\n").Write(notebook, 0) + "\n");
        return File.ReadAllBytes(Path);
    }
}
