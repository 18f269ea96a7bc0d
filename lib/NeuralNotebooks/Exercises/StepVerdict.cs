using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>
/// Judges weights after a step by the step alone: beside the weights it is so small that weights which have not moved at all
/// would look close.
/// </summary>
internal static class StepVerdict
{
    // A shorter step has lost the digits by which it is judged, once it is added to the weights.
    private const double ShortestStep = 1e-9;

    // Weights copied with six digits leave two of a step that is a thousandth of them.
    private const double CloseToStep = 1e-2;

    /// <param name="before">The weights before the step.</param>
    /// <param name="step">What the step adds to them.</param>
    /// <param name="answer">The reader's weights after the step.</param>
    /// <param name="exact">The share of the step by which exact answers may differ.</param>
    public static Verdict Of(Matrix<double> before, Matrix<double> step, Matrix<double>? answer, double exact)
    {
        if (answer is null || Guard.Shape(answer) != Guard.Shape(before))
            return Verdict.Compare(before, answer);

        var (moved, size) = (step.PointwiseAbs().Enumerate().Max(), before.PointwiseAbs().Enumerate().Max());
        return moved > ShortestStep * size
            ? Verdict.Compare(step, answer - before, exact, CloseToStep, Math.Max(moved, size * Verdict.ByRounding / exact))
            : Verdict.NotYet("This step moves no weight by as much as a billionth, so a right answer looks like a wrong one. Take a larger rate, or other weights.");
    }
}
