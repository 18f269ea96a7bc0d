using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>
/// Refuses columns that no computer's numbers can learn from: losses and gradients are made of products, and those of such
/// numbers are infinite or 0.
/// </summary>
internal static class Magnitude
{
    private const double Smallest = 1e-100;
    private const double Largest = 1e100;

    /// <summary>What is wrong with the first such column, or null.</summary>
    public static string? Problem(IReadOnlyList<Column> columns, Matrix<double> rows) => columns
        .Select((column, index) => Problem(rows.Column(index).AbsoluteMaximum(), $"column '{column}'"))
        .FirstOrDefault(problem => problem is not null);

    /// <summary>What is wrong with a column whose largest absolute value this is, or null.</summary>
    public static string? Problem(double largest, string column) => largest switch
    {
        > Largest => FormattableString.Invariant(
            $"The largest number in {column} is {largest}, too large to be multiplied; write it in a larger unit, so that it is below {Largest}."),
        > 0 and < Smallest => FormattableString.Invariant(
            $"The largest number in {column} is {largest}, too small to be multiplied; write it in a smaller unit, so that it is above {Smallest}."),
        _ => null,
    };
}
