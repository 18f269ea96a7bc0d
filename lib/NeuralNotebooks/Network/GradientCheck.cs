using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>
/// Compares a gradient with slopes that are measured: move one weight a little up and a little down, and see how the loss
/// ½ Σ (y − o)² changes. The answer is yes, no, or that it cannot tell.
/// </summary>
/// <remarks>
/// The central difference (L(w + h) − L(w − h)) / 2h is off by its truncation, about h², which a second measurement with 2h
/// estimates, and by the rounding of the loss divided by h. What differs by more than both is wrong. What differs by less is
/// right only where the two are below a thousandth of the largest slope of the matrix; else a wrong gradient would pass too.
/// </remarks>
public sealed class GradientCheck : INotebookDisplay
{
    private GradientCheck(MeasuredSlopes[] measured, Matrix<double>[] given, double step)
    {
        Measured = measured;
        Numerical = measured.Select(one => one.Slopes).ToArray();
        Given = given;
        Step = step;
        Disagrees = measured.Zip(given).Any(pair => pair.First.Refutes(pair.Second));
        Agrees = !Disagrees && measured.All(one => one.CanConfirm);
        for (var layer = 0; layer < given.Length; layer++)
        {
            var difference = LargestEntry(Numerical[layer] - given[layer]);
            var scale = Math.Max(LargestEntry(Numerical[layer]), LargestEntry(given[layer]));
            LargestAbsoluteDifference = Math.Max(LargestAbsoluteDifference, difference);
            LargestRelativeDifference = Math.Max(LargestRelativeDifference, scale == 0 ? 0 : difference / scale);
        }
    }

    /// <summary>The measured slopes, one matrix for each weight matrix.</summary>
    public IReadOnlyList<Matrix<double>> Numerical { get; }

    /// <summary>The gradients that were checked.</summary>
    public IReadOnlyList<Matrix<double>> Given { get; }

    /// <summary>The largest difference between two entries; NaN where the loss is beyond numbers.</summary>
    public double LargestAbsoluteDifference { get; }

    /// <summary>
    /// The largest difference divided by the largest entry of its matrix: an entry near 0 would make its own share of the
    /// rounding look large.
    /// </summary>
    public double LargestRelativeDifference { get; }

    /// <summary>
    /// Whether every matrix agrees with slopes that are measured to a thousandth of the largest, or better. Neither this nor
    /// <see cref="Disagrees"/> where the measuring cannot tell.
    /// </summary>
    public bool Agrees { get; }

    /// <summary>Whether a matrix differs by more than the measuring can be off, and by more than a millionth.</summary>
    public bool Disagrees { get; }

    /// <summary>"yes", "no" or "cannot tell".</summary>
    public string Answer => Agrees ? "yes" : Disagrees ? "no" : "cannot tell";

    internal IReadOnlyList<MeasuredSlopes> Measured { get; }

    internal double Step { get; }

    /// <summary>Measures the slope of the loss for every weight and compares. The network stays as it is.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">X, rows×features, at least one row. A few rows are enough: every weight costs four forward passes.</param>
    /// <param name="targets">y, rows×labels.</param>
    /// <param name="gradients">∂L/∂W1, ∂L/∂W2, …, to be checked; null for those of <see cref="NeuralNetwork.Backward"/>.</param>
    /// <param name="step">h, how far a weight is moved. Default 1e-5.</param>
    /// <exception cref="ArgumentException">Shapes that do not fit, NaN or infinity, or a step that is no finite number above 0.</exception>
    /// <exception cref="ArithmeticException">A sum or a gradient is too large for a number.</exception>
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
        return new GradientCheck(new NumericalGradient(backward.Forward, targets).Measure(step), given, step);
    }

    /// <inheritdoc/>
    public string ToHtml() => GradientCheckTable.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => GradientCheckTable.Of(this).ToText();

    private static double LargestEntry(Matrix<double> matrix) => matrix.Enumerate().Max(Math.Abs);
}
