using System.Text.Json;

namespace NotebookHost.Tests;

public class OutputCollectorTests
{
    [Fact]
    public void Adjacent_text_of_a_stream_is_one_output() =>
        Assert.Equal(
            [new StreamOutput("stdout", "ab\n"), new StreamOutput("stderr", "c"), new StreamOutput("stdout", "d")],
            Collected(new StreamOutput("stdout", "a"), new StreamOutput("stdout", "b\r\n"), new StreamOutput("stderr", "c"), new StreamOutput("stdout", "d")));

    [Fact]
    public void An_update_replaces_every_display_of_its_id_where_it_stands()
    {
        var outputs = Collected(Shown("0 %", "bar"), new StreamOutput("stdout", "a"), Shown("other", "else"), Shown("0 %", "bar"), Shown("none"), Became("50 %"), Became("100 %"));

        Assert.Equal(["100 %", "a", "other", "100 %", "none"], outputs.Select(Text));
    }

    [Fact]
    public void An_update_does_not_break_a_printed_line() =>
        Assert.Equal(["100 %", "ab"], Collected(Shown("0 %", "bar"), new StreamOutput("stdout", "a"), Became("100 %"), new StreamOutput("stdout", "b")).Select(Text));

    [Fact]
    public void An_update_of_what_the_cell_has_not_displayed_is_ignored() =>
        Assert.Equal(["other"], Collected(Became("early"), Shown("other", "else"), Became("late")).Select(Text));

    [Fact]
    public void Displays_and_updates_pass_as_JSON()
    {
        CellOutput[] sent = [Shown("0 %", "bar"), Became("100 %")];

        var received = JsonSerializer.Deserialize<CellOutput[]>(JsonSerializer.Serialize(sent))!;

        Assert.Equal("100 %", Text(Assert.Single(Collected(received))));
    }

    private static IReadOnlyList<CellOutput> Collected(params CellOutput[] outputs)
    {
        var collector = new OutputCollector();
        foreach (var output in outputs)
            collector.Add(output);
        return collector.Finish();
    }

    private static DisplayOutput Shown(string text, string? id = null) => new(Data(text), id);

    private static UpdatedOutput Became(string text) => new("bar", Data(text));

    private static Dictionary<string, string> Data(string text) => new() { ["text/plain"] = text };

    private static string Text(CellOutput output) => output is StreamOutput stream ? stream.Text : Assert.IsType<DisplayOutput>(output).Data["text/plain"];
}
