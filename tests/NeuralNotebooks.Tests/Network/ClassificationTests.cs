using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class ClassificationTests
{
    [Fact]
    public void One_hot_sets_the_column_of_the_class() => Assert.Equal(
        Samples.Rows([0, 0, 1], [1, 0, 0]), Classification.OneHot(Samples.Rows([2], [0]), 3));

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void One_hot_refuses_what_is_no_class_and_names_the_row(double value) => Assert.Contains("Row 2 of classes is",
        Assert.Throws<ArgumentException>(() => Classification.OneHot(Samples.Rows([0], [value]), 3)).Message, StringComparison.Ordinal);

    [Fact]
    public void Class_is_the_first_of_the_largest_outputs() => Assert.Equal(
        [1, 0, 2], Classification.Classes(Samples.Rows([0.1, 0.9, 0.3], [0.5, 0.5, 0.5], [-3, -2, -1])));

    [Fact]
    public void Accuracy_is_the_share_of_right_rows() => Assert.Equal(
        0.75, Classification.Accuracy(Samples.Rows([0.9, 0.1], [0.2, 0.8], [0.6, 0.4], [0.3, 0.7]), Samples.Rows([1, 0], [0, 1], [1, 0], [1, 0])));

    [Fact]
    public void Confusion_matrix_counts_actual_by_predicted() => Assert.Equal(
        Samples.Rows([1, 2], [0, 1]),
        Classification.ConfusionMatrix(Samples.Rows([0.9, 0.1], [0.2, 0.8], [0.4, 0.6], [0.3, 0.7]), Samples.Rows([1, 0], [1, 0], [1, 0], [0, 1])));

    [Fact]
    public void Refuses_different_shapes() => Assert.Throws<ArgumentException>(() =>
        Classification.Accuracy(Samples.Rows([1, 0]), Samples.Rows([1, 0, 0])));
}
