using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Checks the exercises of the notebook on prediction.</summary>
public static class PredictionExercises
{
    /// <summary>What a network predicts for a student with the mean of every feature, in the unit of the first label.</summary>
    /// <param name="network">Trained on features divided by their maxima and labels divided by at least 100.</param>
    /// <param name="data">The data set that it was trained on.</param>
    /// <param name="points">The reader's answer.</param>
    public static Verdict AverageStudent(NeuralNetwork network, DataSet data, double points)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        if (network.LayerSizes[0] != data.FeatureCount)
            return Verdict.NotYet($"The network has {network.LayerSizes[0]} inputs and the data {data.FeatureCount} features. Run the cells in between again.");

        var means = (data.Features.ColumnSums() / data.RowCount).ToRowMatrix();
        var output = network.Predict(ColumnScaling.FitMaximum(data.Features).Scale(means));
        return Verdict.Compare(ColumnScaling.FitMaximum(data.Labels, atLeast: 100).Unscale(output)[0, 0], points);
    }

    /// <summary>The activations of the first hidden layer with a column of ones on the right.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">X, rows×features.</param>
    /// <param name="withOnes">The reader's answer: rows×(neurons + 1).</param>
    public static Verdict WithOnes(NeuralNetwork network, Matrix<double> inputs, Matrix<double>? withOnes)
    {
        ArgumentNullException.ThrowIfNull(network);
        var activations = network.Forward(inputs).Activations[0];
        return Verdict.Compare(activations.Append(Matrix<double>.Build.Dense(activations.RowCount, 1, 1.0)), withOnes);
    }

    /// <summary>The mean squared error of predicting each row by the mean of the other rows.</summary>
    /// <param name="targets">y, rows×labels.</param>
    /// <param name="loss">The reader's answer.</param>
    public static Verdict LeaveOneOutBaseline(Matrix<double> targets, double loss)
    {
        ArgumentNullException.ThrowIfNull(targets);
        if (targets.RowCount < 2)
            return Verdict.NotYet("One row has no others to take the mean of. Add a row.");

        // The mean of the others lies n/(n − 1) times as far from a row as the mean of all.
        var stretch = targets.RowCount / (targets.RowCount - 1.0);
        var means = targets.ColumnSums() / targets.RowCount;
        var misses = targets.MapIndexed((_, column, value) => stretch * (value - means[column]));
        var expected = misses.PointwisePower(2).Enumerate().Average();
        var verdict = Verdict.Compare(expected, loss);

        // Losses are small, so that an absolute measure would call half of them close.
        return verdict.Grade == Grade.Close && Math.Abs(loss - expected) > 1e-3 * expected
            ? Verdict.NotYet(FormattableString.Invariant($"It is off by {Math.Abs(loss - expected):G3}."))
            : verdict;
    }
}
