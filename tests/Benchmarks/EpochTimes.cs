using System.Diagnostics;
using System.Globalization;
using MathNet.Numerics;
using MathNet.Numerics.Random;
using NeuralNotebooks;

namespace Benchmarks;

/// <summary>An epoch of the library beside the same epoch in NumPy and with Math.NET's operators, in turn: a ratio of medians for each size.</summary>
/// <remarks>Run with: dotnet run -c Release --project tests/Benchmarks -- epochs</remarks>
internal static class EpochTimes
{
    private const double LargestDifference = 1e-12;

    private static readonly (Work Work, int Epochs, int Rounds, double Goal)[] All =
    [
        (new([2, 3, 1], 3, 3), 200, 41, 100),
        (new([64, 32, 10], 1437, 32), 1, 41, 2),
        (new([64, 32, 10], 1437, 1437), 1, 41, 2),
        (new([64, 100, 10], 1024, 32), 1, 41, 1.3),
        (new([64, 100, 10], 1024, 1024), 1, 41, 1.5),
        (new([256, 64, 10], 1024, 1024), 1, 41, 1),
        (new([256, 512, 10], 1024, 1024), 1, 21, 1),
        (new([256, 2048, 10], 1024, 1024), 1, 11, 1),
    ];

    public static int Print()
    {
        Control.UseSingleThread();
        using var numPy = NumPy.Start(out var missing);
        if (numPy is null)
            Console.WriteLine($"Nothing is counted against NumPy, for no Python here has it with OpenBLAS (Debian: python3-numpy, libopenblas0-pthread). {missing}");
        Console.WriteLine($"{"an epoch; the other's time ÷ ours",-38}{"NumPy",8}{"goal",6}{"least",8}{"Math.NET",10}{"difference",12}");
        var same = true;
        foreach (var (work, epochs, rounds, goal) in All)
            same &= Compare(numPy, work, epochs, rounds, goal);
        PrintArticleByHand();
        return same ? 0 : 1;
    }

    private static bool Compare(NumPy? numPy, Work work, int epochs, int rounds, double goal)
    {
        numPy?.Begin(work);
        var trainer = work.Trainer();
        var mathNet = new MathNetEpochs(work);
        var order = Enumerable.Range(0, work.Rows).ToArray();
        var random = new MersenneTwister(0, threadSafe: false);
        double[] numPyTimes = new double[rounds], ours = new double[rounds], mathNetTimes = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            if (work.BatchSize < work.Rows)
                RowOrder.Shuffle(order, random);
            numPyTimes[round] = numPy?.Run(order, epochs) ?? double.NaN;
            ours[round] = Seconds(() => Run(trainer), epochs);
            mathNetTimes[round] = Seconds(() => mathNet.Run(order), epochs);
        }

        var difference = numPy is null ? double.NaN : Difference(numPy, trainer);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{work,-38}{Median(numPyTimes) / Median(ours),8:0.00}{goal,6}{numPyTimes.Min() / ours.Min(),8:0.00}{Median(mathNetTimes) / Median(ours),10:0.0}{difference,12:0.0e+0}"));
        return !(difference > LargestDifference);
    }

    private static void PrintArticleByHand()
    {
        var work = new Work([2, 3, 1], 3, 3);
        var trainer = work.Trainer();
        var scalar = new ScalarEpochs(work);
        scalar.Forward();
        double[] byHand = new double[101], ours = new double[101];
        for (var round = 0; round < ours.Length; round++)
        {
            byHand[round] = Seconds(() => scalar.Run(), 1000);
            ours[round] = Seconds(() => Run(trainer), 1000);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"the article's network: our time ÷ that of plain loops {Median(ours) / Median(byHand):0.00} (least {ours.Min() / byHand.Min():0.00}), goal 1.2"));
    }

    /// <summary>An epoch as <see cref="NeuralNetwork.Train(MathNet.Numerics.LinearAlgebra.Matrix{double}, MathNet.Numerics.LinearAlgebra.Matrix{double}, int, double)"/> does it.</summary>
    private static void Run(Trainer trainer)
    {
        trainer.RunEpoch();
        trainer.Evaluate();
        trainer.IsFinite();
    }

    private static double Seconds(Action epoch, int epochs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < epochs; i++)
            epoch();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Difference(NumPy numPy, Trainer trainer) =>
        trainer.Weights.SelectMany(weights => weights.ToRowMajorArray()).Zip(numPy.Weights(), (one, other) => Math.Abs(one - other)).Max();

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);
}
