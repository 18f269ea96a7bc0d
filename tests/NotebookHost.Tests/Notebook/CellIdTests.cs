using System.Text;

namespace NotebookHost.Tests;

public sealed class CellIdTests : IDisposable
{
    private static readonly string Three = new NotebookBuilder().Code("one", "1").Markdown("two", "2").Code("three", "3").ToString();

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_copied_cell_gets_an_id_of_its_own_and_nothing_else_changes()
    {
        var copied = Parse(Three.Replace("\"three\"", "\"one\"", StringComparison.Ordinal));

        Assert.Equal(["one", "two", "one-2"], copied.Cells.Select(cell => cell.Id));
        Assert.Equal(Three.Replace("\"three\"", "\"one-2\"", StringComparison.Ordinal), Text(copied));
        Assert.Equal("One cell of this notebook had no id, or that of another cell: cell 3 is now \"one-2\". The file is fixed when it is saved.", copied.Mended);
    }

    [Theory]
    [InlineData("   \"id\": \"three\",\n", "cell-3")]
    [InlineData("   \"id\": \"two\",\n", "cell-2")]
    public void A_cell_without_an_id_gets_one_where_Jupyter_writes_it(string line, string id)
    {
        var without = Parse(Three.Replace(line, "", StringComparison.Ordinal));

        Assert.Contains(id, without.Cells.Select(cell => cell.Id));
        Assert.Equal(Three.Replace(line, $"   \"id\": \"{id}\",\n", StringComparison.Ordinal), Text(without));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("7")]
    public void What_is_no_id_is_replaced(string value) =>
        Assert.Equal(Three.Replace("\"three\"", "\"cell-3\"", StringComparison.Ordinal), Text(Parse(Three.Replace("\"three\"", value, StringComparison.Ordinal))));

    [Theory]
    [InlineData("a,a,a", "a,a-2,a-3")]
    [InlineData("a,a,a-2", "a,a-3,a-2")]
    [InlineData(",cell-1,", "cell-1-2,cell-1,cell-3")]
    [InlineData("b,,cell-2,cell-2", "b,cell-2-2,cell-2,cell-2-3")]
    [InlineData("a,b", "a,b")]
    public void Every_id_that_differs_stays(string stored, string expected) => Assert.Equal(expected.Split(','), CellIds.Of(stored.Split(',')));

    [Fact]
    public void An_id_made_of_a_long_one_is_one_that_the_format_allows()
    {
        var ids = CellIds.Of([.. Enumerable.Repeat(new string('a', 64), 20_000)]).ToList();

        Assert.Equal(20_000, ids.Distinct().Count());
        Assert.InRange(ids.Max(id => id.Length), 1, 64);
    }

    [Fact]
    public void A_notebook_older_than_ids_stays_without()
    {
        var old = Three.Replace("\"nbformat_minor\": 5", "\"nbformat_minor\": 4", StringComparison.Ordinal).Replace("   \"id\": \"three\",\n", "", StringComparison.Ordinal);

        Assert.Equal((old, null, "cell-3"), (Text(Parse(old)), Parse(old).Mended, Parse(old).Cells[2].Id));
    }

    [Fact]
    public void What_is_mended_is_written_with_the_next_save_and_not_before()
    {
        var path = folder["copied.ipynb"];
        var stored = Three.Replace("\"three\"", "\"one\"", StringComparison.Ordinal);
        folder.Write("copied.ipynb", stored);
        var draft = new Draft(Notebook.Read(path));
        Assert.Equal(stored, File.ReadAllText(path));

        draft.Save(overwrite: false);
        Assert.Equal(Three.Replace("\"three\"", "\"one-2\"", StringComparison.Ordinal), File.ReadAllText(path));

        draft.Edit("one-2", "4");
        draft.Save(overwrite: false);
        Assert.Equal("4", Notebook.Read(path)["one-2"].Source);
        Assert.Null(Notebook.Read(path).Mended);
    }

    [Fact]
    public void A_file_that_has_changed_meanwhile_is_not_mended()
    {
        folder.Write("copied.ipynb", Three.Replace("\"three\"", "\"one\"", StringComparison.Ordinal));
        var draft = new Draft(Notebook.Read(folder["copied.ipynb"]));
        folder.Write("copied.ipynb", Three);

        Assert.Throws<SaveConflictException>(() => draft.Save(overwrite: false));
    }

    public void Dispose() => folder.Dispose();

    private static Notebook Parse(string text) => Notebook.Parse("test.ipynb", Encoding.UTF8.GetBytes(text));

    private static string Text(Notebook notebook) => Encoding.UTF8.GetString(notebook.Bytes.Span);
}
