using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

public sealed class ForwardPassExercisesTests
{
    private static readonly Matrix<double> X = Of(new[,] { { 2 / 3.0, 1 }, { 1 / 3.0, 5 / 9.0 }, { 1, 6 / 9.0 } });
    private static readonly Matrix<double> W1 = Of(new[,] { { .2, .6, .1 }, { .8, .3, .7 } });
    private static readonly Matrix<double> W2 = Of(new[,] { { .4 }, { .5 }, { .9 } });

    [Fact]
    public void Knows_the_sum_of_the_second_student_in_the_second_neuron()
    {
        Assert.Equal(Grade.Exact, ForwardPassExercises.Sum(X, W1, student: 2, neuron: 2, 11 / 30.0).Grade);
        Assert.Equal(Grade.Close, ForwardPassExercises.Sum(X, W1, student: 2, neuron: 2, .3667).Grade);
        Assert.Equal(Grade.NotYet, ForwardPassExercises.Sum(X, W1, student: 2, neuron: 2, 0).Grade);
    }

    [Fact]
    public void Says_which_students_and_neurons_there_are()
    {
        Assert.Contains("1 to 3", ForwardPassExercises.Sum(X, W1, student: 4, neuron: 1, 0).Message, StringComparison.Ordinal);
        Assert.Contains("neuron 0", ForwardPassExercises.Sum(X, W1, student: 1, neuron: 0, 0).Message, StringComparison.Ordinal);
        Assert.Contains("do not chain", ForwardPassExercises.Sum(W1, W1, student: 1, neuron: 1, 0).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepts_the_shapes_of_a_5_8_2_network_and_names_the_matrix_that_has_another()
    {
        Assert.Equal(Grade.Exact, ForwardPassExercises.Shapes([5, 8, 2], [[5, 8], [8, 2]]).Grade);
        Assert.StartsWith("Row 2", ForwardPassExercises.Shapes([5, 8, 2], [[5, 8], [2, 8]]).Message, StringComparison.Ordinal);
        Assert.Contains("2, not 1", ForwardPassExercises.Shapes([5, 8, 2], [[5, 8]]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_for_rows_and_columns_where_a_shape_has_none()
    {
        Assert.Contains("two numbers", ForwardPassExercises.Shapes([5, 8, 2], [[5, 8, 2]]).Message, StringComparison.Ordinal);
        Assert.Contains("two numbers", ForwardPassExercises.Shapes([5, 8, 2], null).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_the_weights_between_all_layers()
    {
        Assert.Equal(Grade.Exact, ForwardPassExercises.WeightCount([2, 3, 1], 9).Grade);
        Assert.Equal(Grade.Exact, ForwardPassExercises.WeightCount([5, 8, 4, 2], 80).Grade);
        Assert.Equal(Grade.NotYet, ForwardPassExercises.WeightCount([2, 3, 1], 6).Grade);
    }

    [Fact]
    public void Compares_outputs_with_those_of_a_forward_pass()
    {
        var outputs = Of(new[,] { { .77481705 }, { .74818711 }, { .76663304 } });

        Assert.Equal(Grade.Close, ForwardPassExercises.Outputs(X, [W1, W2], outputs).Grade);
        Assert.Equal(Grade.NotYet, ForwardPassExercises.Outputs(X, [W1, W2], X).Grade);
        Assert.Equal(Grade.NotYet, ForwardPassExercises.Outputs(X, [W2, W1], outputs).Grade);
        Assert.Equal(Grade.NotYet, ForwardPassExercises.Outputs(X, [W1, W2], null).Grade);
    }

    private static Matrix<double> Of(double[,] entries) => Matrix<double>.Build.DenseOfArray(entries);
}
