using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

public sealed class DigitExercisesTests
{
    private static readonly DataSet Data = DataSet.Parse("ink, digit\n1, 0\n2, 2\n3, 1\n");

    private static readonly Matrix<double> Targets =
        Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 0, 0 }, { 0, 0, 1 }, { 0, 1, 0 } });

    [Fact]
    public void Accepts_a_single_1_in_the_column_of_each_digit()
    {
        Assert.Equal(Grade.Exact, DigitExercises.OneHot(Data, 3, Targets).Grade);
        Assert.Equal(Grade.NotYet, DigitExercises.OneHot(Data, 3, Matrix<double>.Build.Dense(3, 3)).Grade);
        Assert.Equal(Grade.NotYet, DigitExercises.OneHot(Data, 3, null).Grade);
    }

    [Fact]
    public void Answers_not_yet_where_labels_are_no_classes() =>
        Assert.Contains("whole number from 0 to 1", DigitExercises.OneHot(Data, 2, Targets).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(8, 1, Grade.Exact)]
    [InlineData(9, 1, Grade.NotYet)]
    [InlineData(8, -1, Grade.NotYet)]
    public void Wants_few_hidden_neurons_and_nine_answers_in_ten(int neurons, double sign, Grade grade)
    {
        // Class 0 is always the answer where the weights into its output are positive, and never where they are negative.
        var network = new NeuralNetwork(
            Matrix<double>.Build.Dense(2, neurons, 1),
            Matrix<double>.Build.Dense(neurons, 2, (_, output) => output == 0 ? sign : 0));
        var alwaysClass0 = Matrix<double>.Build.Dense(2, 2, (_, output) => output == 0 ? 1 : 0);

        Assert.Equal(grade, DigitExercises.SmallNetwork(network, Matrix<double>.Build.DenseIdentity(2), alwaysClass0).Grade);
    }

    [Fact]
    public void Answers_not_yet_without_a_network_or_with_one_of_another_shape()
    {
        Assert.Equal(Grade.NotYet, DigitExercises.SmallNetwork(null, Targets, Targets).Grade);
        Assert.Equal(Grade.NotYet, DigitExercises.SmallNetwork(new NeuralNetwork([2, 2, 3], seed: 1), Targets, Targets).Grade);
    }
}
