using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>
/// Compares a gradient with slopes that are measured: move one weight a little up and a little down, and see how the loss
/// ½ Σ (y − o)² changes. The central difference (L(w + h) − L(w − h)) / 2h differs from the true slope by about h².
/// </summary>
public sealed class GradientCheck : INotebookDisplay
{
    // What central differences with the default step reach on well-behaved data, with room to spare.
    private const double RelativeTolerance = 1e-6;

    // Each output carries a few roundings, and each loss sums them.
    private const double RoundingsPerOutput = 16;
    private const double MachineEpsilon = 2.220446049250313e-16;

    private GradientCheck(Matrix<double>[] numerical, Matrix<double>[] given, double rounding)
    {
        Numerical = numerical;
        Given = given;
        for (var layer = 0; layer < given.Length; layer++)
        {
            var difference = LargestEntry(numerical[layer] - given[layer]);
            var scale = Math.Max(LargestEntry(numerical[layer]), LargestEntry(given[layer]));
            LargestAbsoluteDifference = Math.Max(LargestAbsoluteDifference, difference);
            LargestRelativeDifference = Math.Max(LargestRelativeDifference, scale == 0 ? 0 : difference / scale);
            Disagrees |= difference > RelativeTolerance * scale + rounding;
        }
    }

    /// <summary>The measured slopes, one matrix for each weight matrix.</summary>
    public IReadOnlyList<Matrix<double>> Numerical { get; }

    /// <summary>The gradients that were checked.</summary>
    public IReadOnlyList<Matrix<double>> Given { get; }

    /// <summary>The largest difference between two entries.</summary>
    public double LargestAbsoluteDifference { get; }

    /// <summary>
    /// The largest difference divided by the largest entry of its matrix: an entry near 0 would make its own share of the
    /// rounding look large.
    /// </summary>
    public double LargestRelativeDifference { get; }

    /// <summary>
    /// Whether every matrix differs by no more than a millionth of its largest entry, and what the rounding of the loss
    /// itself explains.
    /// </summary>
    public bool Agrees => !Disagrees;

    private bool Disagrees { get; }

    /// <summary>Measures the slope of the loss for every weight and compares. The network stays as it is.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">X, rows×features, at least one row. A few rows are enough: every weight costs two forward passes.</param>
    /// <param name="targets">y, rows×labels.</param>
    /// <param name="gradients">∂L/∂W1, ∂L/∂W2, …, to be checked; null for those of <see cref="NeuralNetwork.Backward"/>.</param>
    /// <param name="step">h, how far a weight is moved. Default 1e-5.</param>
    /// <exception cref="ArgumentException">Shapes that do not fit, NaN or infinity, or a step that is no finite number above 0.</exception>
    public static GradientCheck Compare(
        NeuralNetwork network,
        Matrix<double> inputs,
        Matrix<double> targets,
        IReadOnlyList<Matrix<double>>? gradients = null,
        double step = 1e-5)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (!double.IsFinite(step) || step <= 0)
            throw new ArgumentException(FormattableString.Invariant($"step is {step}; give a finite number above 0."), nameof(step));
        var backward = network.Backward(network.Forward(inputs), targets);
        Guard.AnyRows(inputs, nameof(inputs));
        if (gradients is not null)
        {
            network.RequireSameShapes(gradients, nameof(gradients));
            for (var layer = 0; layer < gradients.Count; layer++)
                Guard.Finite(gradients[layer], $"{nameof(gradients)}[{layer}]");
        }

        var given = (gradients ?? backward.Gradients).Select(gradient => gradient.Clone()).ToArray();
        var loss = Loss.HalfSumOfSquares(backward.Forward.Outputs, targets);
        var outputs = targets.RowCount * targets.ColumnCount;
        var rounding = RoundingsPerOutput * MachineEpsilon * (loss + Math.Sqrt(2 * loss * outputs)) / step;
        return new GradientCheck(new NumericalGradient(network, inputs, targets).Measure(step), given, rounding);
    }

    /// <inheritdoc/>
    public string ToHtml() => GradientCheckTable.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => GradientCheckTable.Of(this).ToText();

    private static double LargestEntry(Matrix<double> matrix) => matrix.Enumerate().Max(Math.Abs);
}
