using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Checks the exercises of the notebook on handwritten digits.</summary>
public static class DigitExercises
{
    private const int MostHiddenNeurons = 8;
    private const double AccuracyAsked = 0.9;

    /// <summary>The labels of a data set in one-hot encoding.</summary>
    /// <param name="data">The data set; its first label is a class, a whole number from 0.</param>
    /// <param name="classCount">How many classes there are.</param>
    /// <param name="targets">The reader's answer: rows×classes.</param>
    public static Verdict OneHot(DataSet data, int classCount, Matrix<double>? targets)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Judged(() => Verdict.Compare(Classification.OneHot(data.Labels.SubMatrix(0, data.RowCount, 0, 1), classCount), targets));
    }

    /// <summary>A network of at most eight hidden neurons that reads 90% right.</summary>
    /// <param name="network">The reader's network, trained.</param>
    /// <param name="inputs">rows×features.</param>
    /// <param name="targets">rows×classes, one-hot.</param>
    public static Verdict SmallNetwork(NeuralNetwork? network, Matrix<double> inputs, Matrix<double> targets)
    {
        if (network is null)
            return Verdict.NotYet("There is no network yet.");

        return Judged(() =>
        {
            var accuracy = Classification.Accuracy(network.Predict(inputs), targets);
            var neurons = network.LayerSizes.Skip(1).SkipLast(1).Sum();
            var result = Invariant($"{neurons} hidden {(neurons == 1 ? "neuron reads" : "neurons read")} {100 * accuracy:0.0}% right");
            if (accuracy < AccuracyAsked)
                return Verdict.NotYet($"{result}; the goal is 90%.");
            return neurons > MostHiddenNeurons
                ? Verdict.NotYet($"{result}. It can be done with {MostHiddenNeurons}.")
                : Verdict.Reached($"{result}.");
        });
    }

    /// <summary>A check never throws: what cannot be compared is not there yet.</summary>
    private static Verdict Judged(Func<Verdict> judge)
    {
        try
        {
            return judge();
        }
        catch (Exception problem) when (problem is ArgumentException or ArithmeticException)
        {
            return Verdict.NotYet(problem.Message);
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
