using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

public sealed class ForwardPassExercisesTests
{
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
}
