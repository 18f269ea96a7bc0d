using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

public sealed class PredictionExercisesTests
{
    private static readonly DataSet Data = DataSet.Parse("""
        studied (h), slept (h), score (points)
        2, 9, 92
        1, 5, 86
        3, 6, 89
        """);

    private static readonly NeuralNetwork Network = new([2, 3, 1], seed: 1);

    [Fact]
    public void Expects_the_average_student_in_points()
    {
        // 2 of 3 hours studied, 20/3 of 9 slept.
        var output = Network.Predict(Matrix<double>.Build.DenseOfArray(new[,] { { 2 / 3.0, 20 / 27.0 } }))[0, 0];

        Assert.Equal(Grade.Exact, PredictionExercises.AverageStudent(Network, Data, 100 * output).Grade);
        Assert.Equal(Grade.NotYet, PredictionExercises.AverageStudent(Network, Data, output).Grade);
    }

    [Fact]
    public void Answers_a_network_of_other_data_without_throwing() =>
        Assert.Contains("3 inputs", PredictionExercises.AverageStudent(new NeuralNetwork([3, 1], seed: 1), Data, 0).Message, StringComparison.Ordinal);

    [Fact]
    public void Expects_ones_beside_the_activations()
    {
        var X = Matrix<double>.Build.Dense(1, 2);

        Assert.Equal(Grade.Exact, PredictionExercises.WithOnes(Network, X, Matrix<double>.Build.DenseOfArray(new[,] { { .5, .5, .5, 1 } })).Grade);
        Assert.Equal(Grade.NotYet, PredictionExercises.WithOnes(Network, X, Matrix<double>.Build.DenseOfArray(new[,] { { 1, .5, .5, .5 } })).Grade);
        Assert.Equal(Grade.NotYet, PredictionExercises.WithOnes(Network, X, null).Grade);
    }
}
