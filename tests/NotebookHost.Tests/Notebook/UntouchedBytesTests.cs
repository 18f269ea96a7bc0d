using System.Text;

namespace NotebookHost.Tests;

public class UntouchedBytesTests
{
    private const string Plain = """
        {
         "cells": [
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "one",
           "metadata": {"strange": 1.0, "caf\u00e9": [1e5, "\/"]},
           "unknown": {"b": 1, "a": 2},
           "outputs": [],
           "source": [
            "1 + 1"
           ]
          },
          {
           "source": "# T\u00e9xt",
           "id": "two",
           "attachments": {},
           "cell_type": "markdown",
           "metadata": {}
          }
         ],
         "metadata": {
          "zebra": true,
          "kernelspec": {"name": ".net-csharp", "language": "C#", "display_name": ".NET (C#)"}
         },
         "nbformat_minor": 5,
         "nbformat": 4
        }
        """;

    private static readonly CellOutput[] Two = [new StreamOutput("stdout", "a\né\n"), new ResultOutput(new Dictionary<string, string> { ["text/plain"] = "2" }, 1)];

    public static TheoryData<string> OddFiles => new()
    {
        Plain,
        Plain + "\n",
        Plain.ReplaceLineEndings("\r\n"),
        "\ufeff" + Plain,
        Plain.Replace("\n ", "\n  ", StringComparison.Ordinal),
        Plain.Replace(" \"", "\t\"", StringComparison.Ordinal),
        string.Concat(Plain.Split('\n').Select(line => line.Trim())),
    };

    [Theory]
    [MemberData(nameof(OddFiles))]
    public void A_file_without_a_change_keeps_its_bytes(string text)
    {
        var notebook = Parse(text);

        var same = notebook.With([new("one") { Source = "1 + 1", Run = ([], null) }, new("two") { Source = "# Téxt" }]);

        Assert.Equal(Encoding.UTF8.GetBytes(text), same.Bytes.ToArray());
    }

    [Theory]
    [MemberData(nameof(OddFiles))]
    public void Taking_a_change_back_gives_the_first_bytes_again(string text)
    {
        var changed = Parse(text).With([new("one") { Run = (Two, 1) }]);

        var back = changed.With([new("one") { Run = ([], null) }]);

        Assert.NotEqual(text, Text(changed));
        Assert.Equal(text, Text(back));
    }

    [Fact]
    public void Outputs_are_written_as_Jupyter_writes_them()
    {
        var changed = Parse(Plain.ReplaceLineEndings("\n")).With([new("one") { Run = (Two, 1) }]);

        var expected = Plain.ReplaceLineEndings("\n")
            .Replace("\"execution_count\": null", "\"execution_count\": 1", StringComparison.Ordinal)
            .Replace("\"outputs\": []", """
                "outputs": [
                    {
                     "name": "stdout",
                     "output_type": "stream",
                     "text": [
                      "a\n",
                      "é\n"
                     ]
                    },
                    {
                     "data": {
                      "text/plain": [
                       "2"
                      ]
                     },
                     "execution_count": 1,
                     "metadata": {},
                     "output_type": "execute_result"
                    }
                   ]
                """.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(expected, Text(changed));
    }

    [Fact]
    public void Written_lines_end_like_the_lines_of_the_file()
    {
        var changed = Parse(Plain.ReplaceLineEndings("\r\n")).With([new("one") { Run = (Two, 1) }]);

        Assert.DoesNotContain('\n', Text(changed).Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Written_lines_are_indented_like_the_lines_of_the_file()
    {
        var text = "{\n  \"cells\": [],\n  \"nbformat\": 4\n}"u8;

        var written = JsonStyle.Of(text).Write(OutputJson.Lines("a\n\"b\""), 1);

        Assert.Equal("[\n    \"a\\n\",\n    \"\\\"b\\\"\"\n  ]", written);
    }

    [Fact]
    public void A_changed_source_leaves_the_rest_alone()
    {
        var changed = Parse(Plain).WithSource("two", "a\n\tb\u0001\ud83d\ude00");

        Assert.Equal("a\n\tb\u0001\ud83d\ude00", changed["two"].Source);
        Assert.Equal(Plain.ReplaceLineEndings("\n").Replace("\"# T\\u00e9xt\"", "[\n    \"a\\n\",\n    \"\\tb\\u0001\ud83d\ude00\"\n   ]", StringComparison.Ordinal), Text(changed));
    }

    [Fact]
    public void Every_character_is_written_as_Jupyter_writes_it()
    {
        var characters = Enumerable.Range(0, 0x11_0000).Where(Rune.IsValid).Select(code => new Rune(code)).ToList();
        var expected = characters.Select(character => character.Value switch
        {
            '"' or '\\' => $"\\{character}",
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\f' => "\\f",
            '\r' => "\\r",
            < ' ' => $"\\u{character.Value:x4}",
            _ => character.ToString(),
        });

        var written = new JsonStyle(" ", "\n").Write(string.Concat(characters), 0);

        Assert.Equal($"\"{string.Concat(expected)}\"", written);
    }

    [Fact]
    public void A_backslash_before_a_u_stays_a_backslash() => Assert.Equal("""
        "\\u00e9 \\\\u00e9"
        """, new JsonStyle(" ", "\n").Write("""\u00e9 \\u00e9""", 0));

    [Fact]
    public void Outputs_of_the_same_content_keep_their_bytes_and_others_do_not()
    {
        var stored = """[{"output_type": "display_data", "metadata": {"a": 1}, "data": {"text/plain": "2", "application/json": {"b": 1.0}}}]""";
        var notebook = Parse(Plain.Replace("\"outputs\": []", $"\"outputs\": {stored}", StringComparison.Ordinal));
        var data = new Dictionary<string, string> { ["application/json"] = """{"b":1.0}""", ["text/plain"] = "2" };

        Assert.Same(notebook, notebook.With([new("one") { Run = ([new DisplayOutput(data)], null) }]));
        Assert.IsType<ResultOutput>(Assert.Single(notebook.With([new("one") { Run = ([new ResultOutput(data, null)], null) }])["one"].Outputs));
    }

    [Fact]
    public void An_output_of_an_unknown_kind_is_kept_as_it_is()
    {
        var notebook = Parse(Plain.Replace("\"outputs\": []", """
            "outputs": [{"output_type": "new", "a": [1.0, 1e5], "a": 2}, 3, null]
            """, StringComparison.Ordinal));

        Assert.Same(notebook, notebook.With([new("one") { Run = (notebook["one"].Outputs, null) }]));
    }

    [Fact]
    public void Stored_outputs_are_read()
    {
        var cell = Parse(Text(Parse(Plain).With([new("one") { Run = (Two, 7) }])))["one"];

        Assert.Equal(7, cell.ExecutionCount);
        Assert.Null(OutputDifference.Find(cell.Outputs, Two));
    }

    private static Notebook Parse(string text) => Notebook.Parse("test.ipynb", Encoding.UTF8.GetBytes(text));

    private static string Text(Notebook notebook) => Encoding.UTF8.GetString(notebook.Bytes.Span);
}
