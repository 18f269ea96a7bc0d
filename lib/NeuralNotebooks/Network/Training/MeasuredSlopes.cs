using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Measured slopes of one weight matrix, and what limits them.</summary>
/// <param name="Slopes">Central differences, the shape of the weights.</param>
/// <param name="Truncation">How far off they may be because a step is not nothing: a third of what twice the step changes.</param>
/// <param name="Rounding">How far off they may be because the loss is rounded, divided by the step.</param>
/// <param name="IsStepShort">Whether the loss is nearly a parabola within two steps, so that the truncation can be trusted.</param>
internal sealed record MeasuredSlopes(Matrix<double> Slopes, double Truncation, double Rounding, bool IsStepShort)
{
    // To be told right from wrong, slopes are asked to be measured to a thousandth of the largest.
    public const double ShareMeasured = 1e-3;

    // A difference of a millionth of the largest is none.
    private const double RelativeTolerance = 1e-6;

    /// <summary>The largest slope that these differences cannot measure.</summary>
    public double Unmeasurable => (Truncation + Rounding) / ShareMeasured;

    /// <summary>Whether rounding alone hides the slopes. A loss beyond numbers hides them all.</summary>
    public bool IsLostInRounding => !(Rounding / ShareMeasured <= Largest);

    /// <summary>Whether they can confirm a gradient.</summary>
    public bool CanConfirm => IsStepShort && Unmeasurable <= Largest;

    /// <summary>Whether a gradient differs by more than all that can be wrong with the measuring.</summary>
    public bool Refutes(Matrix<double> gradient) =>
        IsStepShort && (Slopes - gradient).PointwiseAbs().Enumerate().Max() > Truncation + Rounding + RelativeTolerance * Largest;

    private double Largest => Slopes.PointwiseAbs().Enumerate().Max();
}
