using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Display.Matrices;

public sealed class MatrixEquationTests
{
    private static readonly Matrix<double> X = Build(new[,] { { 2.0, 9 }, { 1, 5 }, { 3, 6 } });
    private static readonly Matrix<double> W1 = Build(new[,] { { 0.2, -0.8, 0.5 }, { -0.00001, 1.25, 10.5 } });

    [Fact]
    public void Shows_every_matrix_with_its_name_and_shape_in_order()
    {
        var body = Html.Parse(new MatrixEquation("X · W1 = z", X, W1, X * W1).ToHtml());

        Assert.Equal(["X", "W1", "z"], body.Texts("caption"));
        Assert.Equal(["3×2", "2×3", "3×3"], body.Texts("small"));
        Assert.Equal(["·", "="], body.Texts(".nn-operator"));
        Assert.Equal("X · W1 = z", body.QuerySelector("[role=group]")!.GetAttribute("aria-label"));
        Assert.Equal("X, 3 rows, 2 columns", body.QuerySelector("table")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void Writes_four_decimals_a_real_minus_and_no_negative_zero() =>
        Assert.Equal(["0.2000", "−0.8000", "0.5000", "0.0000", "1.2500", "10.5000"], Html.Parse(W1.Named("W1").ToHtml()).Texts("td"));

    [Fact]
    public void Writes_whole_numbers_without_decimals_unless_asked()
    {
        Assert.Equal(["2", "9", "1", "5", "3", "6"], Html.Parse(X.Named("X").ToHtml()).Texts("td"));
        Assert.Equal("2.0", Html.Parse(X.Named("X").WithDecimals(1).ToHtml()).Texts("td")[0]);
    }

    [Theory]
    [InlineData("σ(z1) = a1", new[] { "z1", "a1" })]
    [InlineData("σ′(a1) ⊙ errors1 = delta1", new[] { "a1", "errors1", "delta1" })]
    [InlineData("∂L/∂W1 = −Xᵀ · delta1", new[] { "∂L/∂W1", "Xᵀ", "delta1" })]
    [InlineData("0.5 · (y - o)", new[] { "y", "o" })]
    [InlineData("(X·W1)ᵀ", new[] { "X", "W1" })]
    public void Finds_the_names_in_an_equation(string equation, string[] names)
    {
        var body = Html.Parse(new MatrixEquation(equation, [.. names.Select(_ => X)]).ToHtml());

        Assert.Equal(names, body.Texts("caption"));
    }

    [Fact]
    public void Refuses_another_count_of_matrices_than_names()
    {
        var error = Assert.Throws<ArgumentException>(() => new MatrixEquation("X · W1 = z", X, W1));

        Assert.StartsWith("The equation names 3 matrices (X, W1, z) and 2 were given.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_first_six_and_the_last_of_a_large_matrix_with_its_true_shape()
    {
        var large = Matrix<double>.Build.Dense(1797, 64, (row, column) => row + column / 100.0);

        var body = Html.Parse(large.Named("digits").ToHtml());

        Assert.Equal("1797×64", body.QuerySelector("small")!.TextContent);
        Assert.Equal(8, body.QuerySelectorAll("tr").Length);
        Assert.Equal(["0.0000", "0.0100", "0.0200", "0.0300", "0.0400", "0.0500", "…", "0.6300"], body.QuerySelector("tr")!.Texts("td"));
        Assert.Equal(["1796.0000", "1796.6300"], [body.Texts("tr:last-child td")[0], body.Texts("tr:last-child td")[^1]]);
        Assert.Equal("⋱", body.QuerySelectorAll("tr")[6].Texts("td")[6]);
    }

    [Fact]
    public void Keeps_the_numbers_it_was_given()
    {
        var weights = W1.Clone();
        var equation = weights.Named("W1");
        var before = equation.ToHtml();

        weights.Clear();

        Assert.Equal(before, equation.ToHtml());
    }

    [Fact]
    public void Shows_numbers_that_training_has_lost() =>
        Assert.Equal(["NaN", "−∞"], Html.Parse(Build(new[,] { { double.NaN, double.NegativeInfinity } }).Named("W").ToHtml()).Texts("td"));

    [Fact]
    public void Escapes_names() =>
        Assert.Equal("<b>&\"", Html.Parse(X.Named("<b>&\"").ToHtml()).QuerySelector("caption")!.TextContent);

    [Fact]
    public void Stands_side_by_side_in_a_terminal() =>
        Assert.Equal(
            """
            X (3×2)      W1 (2×3)                         X (3×2)
            [ 2  9 ]     [ 0.2000  -0.8000   0.5000 ]     [ 2  9 ]
            [ 1  5 ]  ·  [ 0.0000   1.2500  10.5000 ]  =  [ 1  5 ]
            [ 3  6 ]                                      [ 3  6 ]
            """.ReplaceLineEndings("\n"),
            new MatrixEquation("X · W1 = X", X, W1, X).ToText());

    [Fact]
    public void Shows_a_matrix_without_rows() =>
        Assert.Equal("questions (0×2)", Matrix<double>.Build.Dense(0, 2).Named("questions").ToText());

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    public void Writes_the_same_bytes_in_every_culture(string culture) =>
        Assert.Equal(W1.Named("W1").ToHtml() + W1.Named("W1").ToText(), CultureScope.In(culture, () => W1.Named("W1").ToHtml() + W1.Named("W1").ToText()));

    private static Matrix<double> Build(double[,] values) => Matrix<double>.Build.DenseOfArray(values);
}
