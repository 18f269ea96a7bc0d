using System.Text;

namespace NotebookHost.Tests;

public class CellsAddedAndRemovedTests
{
    private const string Plain = """
        {
         "cells": [
          {
           "cell_type": "markdown",
           "id": "title",
           "metadata": {},
           "source": "# T\u00e9xt"
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "id": "one",
           "metadata": {"dotnet_interactive": {"language": "csharp"}, "polyglot_notebook": {"kernelName": "csharp"}, "tags": ["varies"]},
           "strange": [1.0, 1e5],
           "outputs": [],
           "source": []
          }
         ],
         "metadata": {"kernelspec": {"name": ".net-csharp", "language": "C#"}},
         "nbformat": 4,
         "nbformat_minor": 5
        }
        """;

    public static TheoryData<string> Files => new()
    {
        Plain,
        Plain.ReplaceLineEndings("\r\n"),
        "\ufeff" + Plain + "\n",
        Plain.Replace("\n ", "\n   ", StringComparison.Ordinal),
        Plain.Replace("  },\n  {", "  }\n  ,  {", StringComparison.Ordinal),
        string.Concat(Plain.Split('\n').Select(line => line.Trim())),
        Plain.Replace("\n", "", StringComparison.Ordinal).Replace(": ", ":", StringComparison.Ordinal),
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Adding_and_removing_a_cell_gives_the_same_bytes_back(string text)
    {
        foreach (var place in new[] { null, "title", "one" })
        {
            var added = Parse(text).WithCellAfter(place, "new", "1 + 1\n\"é\"");

            Assert.Equal(3, added.Cells.Count);
            Assert.Equal("1 + 1\n\"é\"", added["new"].Source);
            Assert.Equal(place is null ? 1 : added[place].Number + 1, added["new"].Number);
            Assert.Equal(text, Text(added.Without("new")));
        }
    }

    [Fact]
    public void A_new_cell_is_written_as_Jupyter_writes_it_with_the_language_of_its_neighbour()
    {
        var added = Parse(Plain.ReplaceLineEndings("\n")).WithCellAfter("title", "new", "1 + 1");

        var cell = """
              },
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "new",
               "metadata": {
                "dotnet_interactive": {
                 "language": "csharp"
                },
                "polyglot_notebook": {
                 "kernelName": "csharp"
                }
               },
               "outputs": [],
               "source": [
                "1 + 1"
               ]
              },
              {
            """.ReplaceLineEndings("\n");
        Assert.Equal(Plain.ReplaceLineEndings("\n").Replace("  },\n  {", cell, StringComparison.Ordinal), Text(added));
    }

    [Fact]
    public void A_new_cell_names_no_language_where_its_neighbour_names_none()
    {
        var notebook = Parse(NotebookBuilder.With("one", "1").ToString());

        var expected = new NotebookBuilder().Code("one", "1").Code("two", "").ToString();

        Assert.Equal(expected, Text(notebook.WithCellAfter("one", "two", "")));
    }

    [Fact]
    public void A_new_cell_takes_no_language_but_CSharp()
    {
        var text = Plain.Replace("csharp\"}", "fsharp\"}", StringComparison.Ordinal);

        Assert.Null(Parse(text).WithCellAfter("one", "two", "")["two"].Language);
    }

    [Theory]
    [InlineData("one", "two,three")]
    [InlineData("two", "one,three")]
    [InlineData("three", "one,two")]
    public void Removing_a_cell_leaves_the_others_as_they_are(string id, string left)
    {
        var three = new NotebookBuilder().Code("one", "1").Code("two", "2").Code("three", "3");

        var removed = Parse(three.ToString()).Without(id);

        var expected = left.Split(',').Aggregate(new NotebookBuilder(), (builder, name) => builder.Code(name, Parse(three.ToString())[name].Source));
        Assert.Equal(expected.ToString(), Text(removed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("é")]
    [InlineData("a\n")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void Refuses_an_id_that_nbformat_does_not_allow(string id) =>
        Assert.Contains("cannot be the id of a cell", Refused(() => Parse(Plain).WithCellAfter("one", id, "")), StringComparison.Ordinal);

    [Theory]
    [InlineData("a")]
    [InlineData("A-b_9")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234")]
    public void Takes_any_id_that_nbformat_allows(string id) => Assert.Equal("", Parse(Plain).WithCellAfter("one", id, "")[id].Source);

    [Fact]
    public void Refuses_an_id_that_is_taken() =>
        Assert.Equal("test.ipynb has a cell \"title\" already, cell 1; choose another id.", Refused(() => Parse(Plain).WithCellAfter("one", "title", "")));

    [Fact]
    public void Refuses_to_add_or_remove_by_an_id_that_no_cell_has()
    {
        Assert.Equal("test.ipynb has no cell \"no\".", Refused(() => Parse(Plain).WithCellAfter("no", "new", "")));
        Assert.Equal("test.ipynb has no cell \"no\".", Refused(() => Parse(Plain).Without("no")));
    }

    [Fact]
    public void Refuses_to_remove_the_last_cell() =>
        Assert.Contains("is the only one", Refused(() => Parse(NotebookBuilder.With("one", "1").ToString()).Without("one")), StringComparison.Ordinal);

    [Fact]
    public void Refuses_to_add_or_remove_where_the_file_gives_no_ids()
    {
        var old = Parse(Plain.Replace("\"id\": \"one\",", "", StringComparison.Ordinal).Replace("minor\": 5", "minor\": 4", StringComparison.Ordinal));

        Assert.Contains("gives its cells no ids", Refused(() => old.WithCellAfter("cell-2", "new", "")), StringComparison.Ordinal);
        Assert.Contains("gives its cells no ids", Refused(() => old.Without("cell-2")), StringComparison.Ordinal);
    }

    private static string Refused(Action action) => Assert.Throws<NotebookException>(action).Message;

    private static Notebook Parse(string text) => Notebook.Parse("test.ipynb", Encoding.UTF8.GetBytes(text));

    private static string Text(Notebook notebook) => Encoding.UTF8.GetString(notebook.Bytes.Span);
}
