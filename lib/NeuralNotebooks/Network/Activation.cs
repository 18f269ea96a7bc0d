using MathNet.Numerics.LinearAlgebra;
using Vector = System.Numerics.Vector;

namespace NeuralNotebooks;

/// <summary>The sigmoid σ(x) = 1 / (1 + e⁻ˣ), also called the logistic function, and its derivative.</summary>
/// <remarks>
/// eˣ is not <see cref="Math.Exp"/>, which each operating system brings itself, but made of additions and multiplications alone:
/// from the same weights a training has the same bits on every machine. Weights that are drawn have the last bit of the system's
/// logarithm. While a loss falls steadily it stays the last bit, and does not reach what is shown. Where the steps of a training are
/// so long that its loss leaps about, it grows, and nothing is claimed.
/// </remarks>
public static class Activation
{
    /// <summary>σ(x) = 1 / (1 + e⁻ˣ): squeezes any number into the range from 0 to 1.</summary>
    /// <param name="x">A pre-activation, any number.</param>
    /// <returns>The activation; σ(0) = 0.5. From 37 on it is 1, below −746 it is 0: what is left is too small for a number.</returns>
    public static double Sigmoid(double x) => VectorSigmoid.Of(Vector.Create(x))[0];

    /// <summary>σ of every entry.</summary>
    /// <param name="preActivations">Pre-activations, any shape.</param>
    /// <returns>Activations of the same shape.</returns>
    public static Matrix<double> Sigmoid(Matrix<double> preActivations)
    {
        ArgumentNullException.ThrowIfNull(preActivations);
        return preActivations.Map(Sigmoid, Zeros.Include);
    }

    /// <summary>The derivative of the sigmoid, written with its result: a(1 − a), where a = σ(x).</summary>
    /// <param name="activation">The <em>activation</em> a = σ(x), not the pre-activation x.</param>
    /// <returns>The slope of σ where its value is <paramref name="activation"/>; at most 0.25.</returns>
    public static double SigmoidPrime(double activation) => activation * (1 - activation);

    /// <summary>a(1 − a) of every entry.</summary>
    /// <param name="activations">Activations (not pre-activations), any shape.</param>
    /// <returns>Slopes of the same shape.</returns>
    public static Matrix<double> SigmoidPrime(Matrix<double> activations)
    {
        ArgumentNullException.ThrowIfNull(activations);
        return activations.Map(SigmoidPrime, Zeros.Include);
    }

    /// <summary>The derivative of the sigmoid at x: σ′(x) = σ(x)(1 − σ(x)).</summary>
    /// <param name="x">The <em>pre-activation</em>, any number.</param>
    /// <returns>The slope of σ at <paramref name="x"/>; SigmoidSlope(0) = 0.25.</returns>
    public static double SigmoidSlope(double x) => SigmoidPrime(Sigmoid(-Math.Abs(x))); // as steep at −x, where 1 − σ keeps its digits

    /// <summary>σ′ of every entry.</summary>
    /// <param name="preActivations">Pre-activations, any shape.</param>
    /// <returns>Slopes of the same shape.</returns>
    public static Matrix<double> SigmoidSlope(Matrix<double> preActivations)
    {
        ArgumentNullException.ThrowIfNull(preActivations);
        return preActivations.Map(SigmoidSlope, Zeros.Include);
    }
}
