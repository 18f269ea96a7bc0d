using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Random;
using NeuralNotebooks;

namespace Benchmarks;

/// <summary>An epoch on the article's three students, and one in mini-batches on data of the size of the digits.</summary>
/// <remarks>Run with: dotnet run -c Release --project tests/Benchmarks -- --filter *</remarks>
[MemoryDiagnoser]
public class TrainingBenchmarks
{
    private readonly Trainer article = NewTrainer([2, 3, 1], rows: 3, batchSize: null);
    private readonly Trainer digits = NewTrainer([64, 32, 10], rows: 1437, batchSize: 32);
    private readonly NeuralNetwork network = new([2, 3, 1], seed: 1);
    private readonly Matrix<double> inputs = Random(3, 2, seed: 1);

    [Benchmark]
    public double ArticleEpoch()
    {
        article.RunEpoch();
        return article.Evaluate();
    }

    [Benchmark]
    public double DigitsEpoch()
    {
        digits.RunEpoch();
        return digits.Evaluate();
    }

    [Benchmark]
    public ForwardPass ArticleForward() => network.Forward(inputs);

    private static Trainer NewTrainer(int[] sizes, int rows, int? batchSize)
    {
        var trainer = new Trainer(
            new NeuralNetwork(sizes, seed: 1).Weights,
            Random(rows, sizes[0], seed: 1),
            Random(rows, sizes[^1], seed: 2),
            new TrainingOptions { LearningRate = 0.1, BatchSize = batchSize });
        trainer.Evaluate();
        return trainer;
    }

    private static Matrix<double> Random(int rows, int columns, int seed)
    {
        var random = new MersenneTwister(seed);
        return Matrix<double>.Build.Dense(rows, columns, (_, _) => random.NextDouble());
    }
}
