using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

public sealed partial class NeuralNetwork
{
    private void RequireInputs(Matrix<double> inputs)
    {
        Guard.Columns(inputs, LayerSizes[0], nameof(inputs), $"the network has {Guard.Count(LayerSizes[0], "input")}");
        Guard.Finite(inputs, nameof(inputs));
    }

    private void RequireTargets(Matrix<double> targets, int rows)
    {
        Guard.Columns(targets, LayerSizes[^1], nameof(targets), $"the network has {Guard.Count(LayerSizes[^1], "output")}");
        if (targets.RowCount != rows)
            throw new ArgumentException(
                $"targets has {Guard.Count(targets.RowCount, "row")} and inputs has {rows}; give one row of labels for each row of inputs.",
                nameof(targets));
        Guard.Finite(targets, nameof(targets));
    }

    /// <summary>Refuses to go on with what has overflowed: ∞ − ∞ further on would be NaN without a word.</summary>
    private static void RequireNoOverflow(Matrix<double> computed, string what, string remedy)
    {
        if (computed.Exists(value => !double.IsFinite(value), Zeros.AllowSkip))
            throw new ArithmeticException($"{what} is too large for a number; {remedy}.");
    }

    internal void RequireSameShapes(IReadOnlyList<Matrix<double>> others, string name)
    {
        if (!SameShapes(weights, others))
            throw new ArgumentException(
                $"{name} has matrices of {Shapes(others)}, but the network's weights are {Shapes(weights)}; give one matrix of the same shape for each.",
                name);
    }

    internal static bool SameShapes(IReadOnlyList<Matrix<double>> first, IReadOnlyList<Matrix<double>> second) =>
        first.Select(Guard.Shape).SequenceEqual(second.Select(Guard.Shape));

    /// <summary>The shapes of weight matrices as text: "2×3 and 3×1".</summary>
    internal static string Shapes(IReadOnlyList<Matrix<double>> matrices) =>
        string.Join(" and ", matrices.Select(Guard.Shape));
}
