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
        var labelScaling = ColumnScaling.FitRange(data);
        var ofTheRows = labelScaling.Unscale(network.Predict(ColumnScaling.FitMaximum(data.Features).Scale(data.Features)));

        // What a network predicts for the mean is never far from these two.
        return Verdict.Compare(labelScaling.Unscale(output)[0, 0], points)
            .UnlessNearer(points, data.Labels.Column(0).Average(), "That is the mean of the labels, not what the network predicts.")
            .UnlessNearer(points, ofTheRows.Column(0).Average(), "That is the mean of the predictions, not the prediction for the mean.");
    }

    /// <summary>The activations of the first hidden layer with a column of ones on the right.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">X, rows×features.</param>
    /// <param name="withOnes">The reader's answer: rows×(neurons + 1).</param>
    public static Verdict WithOnes(NeuralNetwork network, Matrix<double> inputs, Matrix<double>? withOnes)
    {
        ArgumentNullException.ThrowIfNull(network);
        var activations = network.Forward(inputs).Activations[0];
        if (withOnes?.ColumnCount == activations.ColumnCount + 1 && withOnes.Column(activations.ColumnCount).Any(value => value != 1))
            return Verdict.NotYet("The last column is not all ones.");
        return Verdict.Compare(activations.Append(Matrix<double>.Build.Dense(activations.RowCount, 1, 1.0)), withOnes);
    }
}
