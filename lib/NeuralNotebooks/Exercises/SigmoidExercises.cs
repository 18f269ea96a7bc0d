using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Checks the exercises of the notebook on the sigmoid.</summary>
public static class SigmoidExercises
{
    private static readonly double[] Places = [0, 1, -1, 0.25, -0.5, 2, -3, 5, -20];

    /// <summary>The hyperbolic tangent, tried at several places.</summary>
    /// <param name="tanh">The reader's function. If it throws, the verdict says so.</param>
    public static Verdict Tanh(Func<double, double>? tanh)
    {
        if (tanh is null)
            return Verdict.NotYet("There is no answer yet.");

        var answers = new List<double>();
        foreach (var x in Places)
        {
            if (Try(tanh, x) is not { } answer)
                return Verdict.NotYet(FormattableString.Invariant($"At x = {x} the function stops with an error."));
            if (Verdict.Compare(Math.Tanh(x), answer) is { Grade: Grade.NotYet } verdict)
                return Verdict.NotYet(FormattableString.Invariant($"At x = {x}, {char.ToLowerInvariant(verdict.Message[0])}{verdict.Message[1..]}"));
            answers.Add(answer);
        }

        return Verdict.Compare(ColumnOf(Places.Select(Math.Tanh)), ColumnOf(answers));
    }

    /// <summary>The sum x with σ(x) = activation, that is ln(a / (1 − a)).</summary>
    /// <param name="activation">What the neuron should pass on, between 0 and 1.</param>
    /// <param name="sum">The reader's answer.</param>
    public static Verdict SumFor(double activation, double sum) =>
        activation is > 0 and < 1
            ? Verdict.Compare(SumOf(activation), sum, Verdict.ByRounding, size: 1 / Activation.SigmoidPrime(activation)) // steep: ε of a is more of x
            : Verdict.NotYet("A sigmoid never reaches 0 or 1. Ask for an activation in between.");

    private static double? Try(Func<double, double> function, double x)
    {
        try
        {
            return function(x);
        }
#pragma warning disable CA1031 // Whatever the reader's own code throws, the answer to it is a verdict.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static double SumOf(double activation) => Math.Log(activation / (1 - activation));

    private static Matrix<double> ColumnOf(IEnumerable<double> values) => Vector<double>.Build.DenseOfEnumerable(values).ToColumnMatrix();
}
