using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Random;

namespace NeuralNotebooks;

/// <summary>
/// One training: its own copy of the weights, the rows, and everything an epoch needs, so that an epoch allocates nothing.
/// </summary>
/// <remarks>What runs in every epoch is compiled at its best at once, and only here: a training may be over before the runtime would come to it.</remarks>
internal sealed class Trainer
{
    private readonly int[] sizes;
    private readonly double[][] weights;
    private readonly double[] inputs;
    private readonly double[] targets;
    private readonly double learningRate;
    private readonly int batchSize;
    private readonly int[] order;
    private readonly MersenneTwister random;
    private readonly Batch allRows;
    private readonly Batch? batch;

    public Trainer(
        IReadOnlyList<Matrix<double>> initialWeights, Matrix<double> inputs, Matrix<double> targets, TrainingOptions options)
    {
        sizes = [inputs.ColumnCount, .. initialWeights.Select(w => w.ColumnCount)];
        weights = initialWeights.Select(w => w.ToRowMajorArray()).ToArray();
        this.inputs = inputs.ToRowMajorArray();
        this.targets = targets.ToRowMajorArray();
        learningRate = options.LearningRate;
        random = new MersenneTwister(options.ShuffleSeed, threadSafe: false);
        order = Enumerable.Range(0, inputs.RowCount).ToArray();

        allRows = new Batch(sizes, weights, inputs.RowCount);
        allRows.Fill(this.inputs, this.targets, order);
        batchSize = Math.Min(options.BatchSize ?? inputs.RowCount, inputs.RowCount);
        if (batchSize < inputs.RowCount)
            batch = new Batch(sizes, weights, batchSize);
    }

    /// <summary>The weights as they are now.</summary>
    public Matrix<double>[] Weights =>
        weights.Select((w, layer) => Matrix<double>.Build.DenseOfRowMajor(sizes[layer], sizes[layer + 1], w)).ToArray();

    /// <summary>The outputs of the last <see cref="Evaluate"/>, rows×labels.</summary>
    public Matrix<double> Outputs =>
        Matrix<double>.Build.DenseOfRowMajor(order.Length, sizes[^1], allRows.Outputs.ToArray());

    /// <summary>A forward pass over all rows. With a single batch it goes back as well, so that an epoch reads the rows only once.</summary>
    /// <returns>The mean squared error.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public double Evaluate()
    {
        allRows.Pass(beforeStep: batch is null);
        return allRows.SumOfSquaredErrors() / targets.Length;
    }

    /// <summary>One epoch. With a single batch it is the step that <see cref="Evaluate"/> has just made ready.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void RunEpoch()
    {
        if (batch is null)
        {
            allRows.Step(learningRate);
            return;
        }

        RowOrder.Shuffle(order, random);
        for (var start = 0; start < order.Length; start += batchSize)
        {
            batch.Fill(inputs, targets, order.AsSpan(start, Math.Min(batchSize, order.Length - start)));
            batch.Pass(beforeStep: true);
            batch.Step(learningRate);
        }
    }

    /// <summary>Whether every weight is a finite number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public bool IsFinite()
    {
        foreach (var matrix in weights)
            foreach (var weight in matrix)
                if (!double.IsFinite(weight))
                    return false;
        return true;
    }
}
