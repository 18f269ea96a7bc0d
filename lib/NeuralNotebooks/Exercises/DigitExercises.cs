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

    /// <summary>The two classes that are taken for each other most often, counting both directions.</summary>
    /// <param name="confusion">classes×classes, [actual, predicted] counts.</param>
    /// <param name="pair">The reader's answer: two classes in any order; of several such pairs any will do.</param>
    public static Verdict MostConfused(Matrix<double> confusion, int[]? pair)
    {
        ArgumentNullException.ThrowIfNull(confusion);
        if (pair is not [var a, var b] || a == b || !IsClass(a) || !IsClass(b))
            return Verdict.NotYet($"Give two different classes from 0 to {confusion.RowCount - 1}.");

        var bothWays = confusion + confusion.Transpose();
        var most = bothWays.EnumerateIndexed().Where(entry => entry.Item1 != entry.Item2).Max(entry => entry.Item3);
        if (most == 0)
            return Verdict.NotYet("No two digits are confused, so there is no such pair. Train for less long.");
        return bothWays[a, b] == most
            ? Verdict.Reached(Invariant($"{a} and {b} are taken for each other {Times(most)}, and no pair more often."))
            : Verdict.NotYet(Invariant($"{a} and {b} are taken for each other {Times(bothWays[a, b])}; another pair is worse."));

        bool IsClass(int number) => number >= 0 && number < confusion.RowCount;
    }

    /// <summary>A network of at most eight hidden neurons that reads 90 % right.</summary>
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
            var result = Invariant($"{neurons} hidden {(neurons == 1 ? "neuron reads" : "neurons read")} {100 * accuracy:0.0} % right");
            if (accuracy < AccuracyAsked)
                return Verdict.NotYet($"{result}, 90 % are asked for.");
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

    private static string Times(double count) => count == 1 ? "once" : Invariant($"{count} times");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
