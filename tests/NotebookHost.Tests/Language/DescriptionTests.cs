namespace NotebookHost.Tests;

public sealed class DescriptionTests(AskedCells asked) : IClassFixture<AskedCells>
{
    private const string Cells = "var network = new NeuralNetwork([2, 3, 1], seed: 1);\ndouble Twice(double n) => 2 * n;";

    [Theory]
    [InlineData("netw¦ork.Weights", "(field) NeuralNetwork network")]
    [InlineData("network.Wei¦ghts", "IReadOnlyList<Matrix<double>> NeuralNetwork.Weights { get; }")]
    [InlineData("network.Predict¦(null)", "Matrix<double> NeuralNetwork.Predict(Matrix<double> inputs)")]
    [InlineData("Twi¦ce(1)", "double Twice(double n)")]
    [InlineData("¦Math.Sqrt(2)", "class System.Math")]
    [InlineData("v¦ar x = network;", "class NeuralNotebooks.NeuralNetwork")]
    [InlineData("var ¦x = 1.5;", "(field) double x")]
    [InlineData("new Plot¦(\"a\")", "Plot.Plot(string title)")]
    [InlineData("System.Te¦xt.Encoding.UTF8", "namespace System.Text")]
    public async Task A_name_is_described_by_its_signature(string code, string signature) =>
        Assert.Equal(signature, (await asked.DescribeAsync(AskedCells.Setup, Cells, code))?.Signature);

    [Fact]
    public async Task The_described_name_is_marked_and_explained()
    {
        var words = await asked.DescribeAsync(AskedCells.Setup, Cells, "network.Pre¦dict(null)");

        Assert.Equal((8, 15), (words!.Start, words.End));
        Assert.False(string.IsNullOrWhiteSpace(words.Summary));
    }

    [Theory]
    [InlineData("Math.Sq¦rt(2)", "Returns the square root of a specified number.")]
    [InlineData("new Li¦st<string>()", "Initializes a new instance of the List<T> class that is empty and has the default initial capacity.")]
    [InlineData("str¦ing s = null;", "Represents text as a sequence of UTF-16 code units.")]
    public async Task NET_is_explained_by_its_own_documentation(string code, string summary) =>
        Assert.Equal(summary, (await asked.DescribeAsync(code))?.Summary);

    [Theory]
    [InlineData("// netw¦ork")]
    [InlineData("#!netw¦ork")]
    [InlineData("1¦2 + 1")]
    [InlineData("\"netw¦ork\"")]
    [InlineData("nowh¦ere")]
    [InlineData("1 ¦ + 1")]
    [InlineData("re¦turn 1;")]
    [InlineData("¦")]
    public async Task Nothing_is_said_where_no_known_name_stands(string code) => Assert.Null(await asked.DescribeAsync(Cells, code));
}
