using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Display.Playgrounds;

public sealed class PlaygroundTests
{
    [Fact]
    public void Hands_its_settings_to_the_script_as_data()
    {
        var data = DataSet.Parse("a 'quoted' <b> (h), wins (points 0 to 20)\n2.5, 7\n-1, 0\n4, ?");
        var settings = Settings(new Playground(data, [3, 2], seed: -4, learningRate: 0.25, epochs: 10));

        Assert.Equal("""[{"heading":"a \u0027quoted\u0027 \u003Cb\u003E (h)","name":"a \u0027quoted\u0027 \u003Cb\u003E","unit":"h"}]""", settings.GetProperty("features").GetRawText());
        Assert.Equal("""[{"heading":"wins (points 0 to 20)","name":"wins","unit":"points","from":0,"to":20}]""", settings.GetProperty("labels").GetRawText());
        Assert.Equal("[[2.5,7],[-1,0]]", settings.GetProperty("rows").GetRawText());
        Assert.Equal("[[4]]", settings.GetProperty("questions").GetRawText());
        Assert.Equal(("[3,2]", -4, 0.25, 10), (settings.GetProperty("hidden").GetRawText(), settings.GetProperty("seed").GetInt32(), settings.GetProperty("rate").GetDouble(), settings.GetProperty("epochs").GetInt32()));
    }

    [Fact]
    public void Is_the_same_bytes_each_time() => Assert.Equal(Samples.Students.ToHtml(), Samples.Students.ToHtml());

    [Fact]
    public void Without_a_script_it_is_the_trained_network_and_its_answers()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var (x, y) = (ColumnScaling.FitMaximum(Samples.Table), ColumnScaling.FitRange(Samples.Table));
        network.Train(x.Scale(Samples.Table.Features), y.Scale(Samples.Table.Labels), epochs: 1000);
        var says = y.Unscale(network.Predict(x.Scale(Samples.Table.Questions)))[0, 0];

        var still = Html.Parse(Samples.Students.ToHtml()).QuerySelector(".still")!;
        Assert.Equal("After 1,000 epochs", still.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(["4", "8", "?", NumberText.Significant(says, 3)], still.QuerySelectorAll("table")[^1].QuerySelectorAll("tr")[^1].Children.Select(cell => cell.TextContent));
        Assert.Contains(NumberText.Significant(says, 3), Samples.Students.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_first_500_rows_and_says_so()
    {
        var data = DataSet.FromArrays([.. Enumerable.Range(1, 600).Select(row => new double[] { row })], [.. Enumerable.Range(1, 600).Select(row => new double[] { row })], questions: [[1]]);
        var html = new Playground(data, [1], seed: 1, learningRate: 0.001, epochs: 1).ToHtml();

        Assert.Equal((500, 0), (Settings(html).GetProperty("rows").GetArrayLength(), Settings(html).GetProperty("questions").GetArrayLength()));
        Assert.Contains("A playground has at most 500 rows: the first 500 of the 601 in the table.", Html.Parse(html).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(13, 1)]
    [InlineData(1, 65)]
    public void What_is_too_large_to_touch_is_a_picture_that_says_so(int features, int hidden)
    {
        var data = DataSet.FromArrays([[.. Enumerable.Repeat(1.0, features)]], [[1]]);
        var body = Html.Parse(new Playground(data, [hidden], seed: 1, epochs: 1).ToHtml());

        Assert.Null(body.QuerySelector("[data-playground], script"));
        Assert.Contains("This network is too large for a playground", body.TextContent, StringComparison.Ordinal);
        Assert.NotNull(body.QuerySelector("figure"));
    }

    [Fact]
    public void Carries_of_its_script_what_it_needs()
    {
        Assert.DoesNotContain("createDigits", Samples.Students.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("createTable", new Playground(new NeuralNetwork([4, 2], seed: 1)).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_of_an_output_has_room_in_a_notebook() => Assert.InRange(EmbeddedText.Read("table-playground.js").Length, 1, 55_000);

    [Fact]
    public void Weights_to_draw_for_are_rounded_to_six_digits()
    {
        var network = new NeuralNetwork(Matrix<double>.Build.DenseOfArray(new[,] { { 0.123456789, 1e-9 }, { 2, -3 }, { 0, 1 }, { 4, 5 } }));
        var settings = Settings(new Playground(network, ["yes", "no"]));

        Assert.Equal("[[[0.123457,1E-09],[2,-3],[0,1],[4,5]]]", settings.GetProperty("weights").GetRawText());
        Assert.Equal("""["yes","no"]""", settings.GetProperty("names").GetRawText());
    }

    [Fact]
    public void A_network_that_reads_no_square_or_has_other_names_is_refused()
    {
        Assert.Contains("3 inputs, which do not make a square", Assert.Throws<ArgumentException>(() => new Playground(new NeuralNetwork([3, 2], seed: 1))).Message, StringComparison.Ordinal);
        Assert.Contains("2 outputs and 1 name were given", Assert.Throws<ArgumentException>(() => new Playground(new NeuralNetwork([4, 2], seed: 1), ["one"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_library_refuses_is_refused_here_too()
    {
        Assert.Throws<ArgumentException>(() => new Playground(Samples.Table, [0], seed: 1));
        Assert.Throws<ArgumentException>(() => new Playground(Samples.Table, [3], seed: 1, learningRate: -1));
        Assert.Throws<ArgumentException>(() => new Playground(Samples.Table, [3], seed: 1, epochs: -1));
    }

    [Fact]
    public void Without_epochs_the_picture_is_of_the_untrained_network_and_its_button_makes_one()
    {
        var untrained = new Playground(Samples.Table, [3], seed: 1, epochs: 0);

        Assert.Contains("After 0 epochs", untrained.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(1, Settings(untrained).GetProperty("epochs").GetInt32());
    }

    private static JsonElement Settings(Playground playground) => Settings(playground.ToHtml());

    private static JsonElement Settings(string html) => JsonDocument.Parse(Html.Parse(html).QuerySelector("[data-playground]")!.GetAttribute("data-playground")!).RootElement;
}
