using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>What a network that was trained without some row says to that row.</summary>
public static class LeaveOneOut
{
    /// <summary>
    /// Leaves each of the first rows out in turn, trains a copy of the network on the others, and looks at its losses after some
    /// epochs.
    /// </summary>
    /// <param name="beginner">The network that every turn begins with; it stays as it is.</param>
    /// <param name="inputs">X, rows×features.</param>
    /// <param name="targets">y, rows×labels.</param>
    /// <param name="turns">How many rows take a turn; with none all losses are 0.</param>
    /// <param name="learningRate">How far each step goes.</param>
    /// <param name="epochs">When to look, in ascending order; the last is where training ends.</param>
    /// <returns>The mean squared errors at each of these epochs, averaged over the turns.</returns>
    /// <exception cref="ArgumentException">More turns than rows, no epochs, or what training refuses.</exception>
    public static IReadOnlyList<LeftOutLoss> Losses(
        NeuralNetwork beginner, Matrix<double> inputs, Matrix<double> targets, int turns, double learningRate, params int[] epochs)
    {
        ArgumentNullException.ThrowIfNull(beginner);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(epochs);
        if (turns < 0 || turns > inputs.RowCount)
            throw new ArgumentException($"turns is {turns}; give a number from 0 to {inputs.RowCount}, one turn for each row left out.", nameof(turns));
        if (epochs.Length == 0)
            throw new ArgumentException("epochs is empty; give at least one number of epochs.", nameof(epochs));

        var options = new TrainingOptions { Epochs = epochs.Max(), LearningRate = learningRate, SnapshotEpochs = epochs };
        var losses = epochs.Distinct().Order().Select(epoch => new LeftOutLoss(epoch, 0, 0)).ToArray();
        for (var row = 0; row < turns; row++)
        {
            var snapshots = beginner.Copy().Train(inputs.RemoveRow(row), targets.RemoveRow(row), options).Snapshots;
            for (var i = 0; i < losses.Length; i++)
            {
                var output = new NeuralNetwork([.. snapshots[i].Weights]).Predict(inputs.SubMatrix(row, 1, 0, inputs.ColumnCount));
                var leftOut = Loss.MeanSquaredError(output, targets.SubMatrix(row, 1, 0, targets.ColumnCount));
                losses[i] = losses[i] with { Training = losses[i].Training + snapshots[i].Loss / turns, LeftOut = losses[i].LeftOut + leftOut / turns };
            }
        }

        return losses;
    }
}

/// <summary>Two losses of leave-one-out, averaged over the turns.</summary>
/// <param name="Epoch">Epochs done.</param>
/// <param name="Training">On the rows in training.</param>
/// <param name="LeftOut">On the row that was left out.</param>
public sealed record LeftOutLoss(int Epoch, double Training, double LeftOut);
