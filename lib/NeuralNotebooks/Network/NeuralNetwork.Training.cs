using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

public sealed partial class NeuralNetwork
{
    private const int MaximumReports = 100;

    /// <summary>Gradient descent over all rows at once, for a number of epochs.</summary>
    /// <param name="inputs">X, rows×features, at least one row.</param>
    /// <param name="targets">y, rows×labels.</param>
    /// <param name="epochs">How many steps to take, 0 or more.</param>
    /// <param name="learningRate">How far each step goes, 0 or more.</param>
    /// <returns>The loss before and after every epoch.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, NaN or infinity, or an option out of range.</exception>
    /// <exception cref="ArithmeticException">A weight or the loss stopped being a finite number. The weights stay as they were.</exception>
    public TrainingHistory Train(Matrix<double> inputs, Matrix<double> targets, int epochs, double learningRate = 1) =>
        Train(inputs, targets, new TrainingOptions { Epochs = epochs, LearningRate = learningRate });

    /// <summary>
    /// Gradient descent on ½ Σ (y − o)², over all rows at once or in mini-batches. The weights change only when the whole
    /// training has succeeded: a training that is cancelled or fails leaves them as they were.
    /// </summary>
    /// <param name="inputs">X, rows×features, at least one row.</param>
    /// <param name="targets">y, rows×labels. Values outside 0 to 1 are allowed; no output reaches them.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <param name="progress">Told about a hundred times, at the beginning and at the end among them; null for nobody.</param>
    /// <param name="cancellationToken">Looked at before every epoch.</param>
    /// <returns>The loss before and after every epoch, and the snapshots asked for.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, NaN or infinity, or an option out of range.</exception>
    /// <exception cref="ArithmeticException">A weight or the loss stopped being a finite number.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TrainingHistory Train(
        Matrix<double> inputs,
        Matrix<double> targets,
        TrainingOptions? options = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new TrainingOptions();
        options.Require();
        RequireInputs(inputs);
        Guard.AnyRows(inputs, nameof(inputs));
        RequireTargets(targets, inputs.RowCount);

        var trainer = new Trainer(weights, inputs, targets, options);
        var losses = new double[options.Epochs + 1];
        var snapshots = new List<Snapshot>();
        var snapshotEpochs = options.SnapshotEpochs.ToHashSet();
        Matrix<double>? first = null;
        var reportEvery = Math.Max(1, options.Epochs / MaximumReports);

        for (var epoch = 0; epoch <= options.Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (epoch > 0)
                trainer.RunEpoch();
            losses[epoch] = trainer.Evaluate();
            RequireFinite(trainer, losses[epoch], epoch);
            first ??= trainer.Outputs;
            if (snapshotEpochs.Contains(epoch))
                snapshots.Add(new Snapshot(epoch, trainer.Weights, trainer.Outputs, losses[epoch]));
            if (progress is not null && (epoch % reportEvery == 0 || epoch == options.Epochs))
                progress.Report(new TrainingProgress(epoch, options.Epochs, losses[epoch]));
        }

        weights = trainer.Weights;
        return new TrainingHistory(losses, snapshots, TrainingWarnings.Of(inputs, targets, options, losses, first!, trainer.Outputs));
    }

    private static void RequireFinite(Trainer trainer, double loss, int epoch)
    {
        if (!double.IsFinite(loss) || !trainer.IsFinite())
            throw new ArithmeticException(
                $"After epoch {epoch} a weight or the loss is no longer a finite number; use a smaller learning rate or scale the data. " +
                "The weights are as they were before training.");
    }
}
