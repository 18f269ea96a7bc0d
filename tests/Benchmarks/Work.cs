using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Random;
using NeuralNotebooks;

namespace Benchmarks;

/// <summary>A training that several programs do: the same rows, the same weights, the same batches.</summary>
/// <param name="Sizes">Features, hidden neurons, labels.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="BatchSize">Rows in a batch; all of them for a single batch.</param>
internal sealed record Work(int[] Sizes, int Rows, int BatchSize)
{
    public const double LearningRate = 0.0001;

    public Matrix<double> Inputs { get; } = Random(Rows, Sizes[0], seed: 1);

    public Matrix<double> Targets { get; } = Random(Rows, Sizes[^1], seed: 2);

    public IReadOnlyList<Matrix<double>> Weights { get; } = [.. new NeuralNetwork(Sizes, seed: 1).Weights.Select(weights => weights / 10)];

    public Trainer Trainer()
    {
        var trainer = new Trainer(Weights, Inputs, Targets, new TrainingOptions { LearningRate = LearningRate, BatchSize = BatchSize });
        trainer.Evaluate();
        return trainer;
    }

    public override string ToString() =>
        $"{string.Join('-', Sizes)}, {Rows} rows" + (BatchSize < Rows ? $", batches of {BatchSize}" : "");

    private static Matrix<double> Random(int rows, int columns, int seed)
    {
        var random = new MersenneTwister(seed);
        return Matrix<double>.Build.Dense(rows, columns, (_, _) => random.NextDouble());
    }
}
