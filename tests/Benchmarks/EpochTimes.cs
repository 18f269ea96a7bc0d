using System.Globalization;
using MathNet.Numerics;
using MathNet.Numerics.Random;
using NeuralNotebooks;

namespace Benchmarks;

/// <summary>An epoch of the library beside the same epoch in NumPy and with Math.NET's operators, in turn: a ratio of medians for each size.</summary>
/// <remarks>
/// Times are the processor's, so that it does not count what else the machine does; those by the clock, which a second thread
/// shortens, are the least of all rounds. Run with:
/// dotnet run -c Release --project tests/Benchmarks -- epochs
/// </remarks>
internal static class EpochTimes
{
    private const double LargestDifference = 1e-12;

    private static readonly (Work Work, int Epochs, int Rounds, double Goal)[] All =
    [
        (new([2, 3, 1], 3, 3), 1000, 41, 100),
        (new([64, 32, 10], 1437, 32), 10, 21, 2),
        (new([64, 32, 10], 1437, 1437), 10, 21, 2),
        (new([64, 100, 10], 1024, 32), 10, 21, 1.3),
        (new([64, 100, 10], 1024, 1024), 10, 21, 1.5),
        (new([256, 64, 10], 1024, 1024), 10, 21, 1),
        (new([256, 512, 10], 1024, 1024), 3, 11, 1),
        (new([256, 2048, 10], 1024, 1024), 1, 11, 1),
    ];

    public static int Print()
    {
        PrintFirstTraining();
        Control.UseSingleThread();
        using var numPy = NumPy.Start(out var missing);
        if (numPy is null)
            Console.WriteLine($"Nothing is counted against NumPy, for no Python here has it with OpenBLAS (Debian: python3-numpy, libopenblas0-pthread). {missing}");
        Console.WriteLine($"{"an epoch; the other's time ÷ ours",-38}{"NumPy",8}{"clock",8}{"goal",6}{"Math.NET",10}{"difference",12}{"ours (ms)",12}");
        var same = true;
        foreach (var (work, epochs, rounds, goal) in All)
            same &= Compare(numPy, work, epochs, rounds, goal);
        PrintArticleByHand();
        PrintGrowth("rows, 64-32-10", [100, 1000, 10_000], rows => new([64, 32, 10], rows, rows));
        PrintGrowth("hidden neurons, 64-h-10, 1,000 rows", [10, 100, 1000], width => new([64, width, 10], 1000, 1000));
        PrintGrowth("hidden layers of 32, 64-32-…-10, 1,000 rows", [1, 2, 4, 8], depth => new([64, .. Enumerable.Repeat(32, depth), 10], 1000, 1000));
        if (numPy is not null)
            ProcessTimes.Print(numPy.Python);
        return same ? 0 : 1;
    }

    private static bool Compare(NumPy? numPy, Work work, int epochs, int rounds, double goal)
    {
        numPy?.Begin(work);
        var trainer = work.Trainer();
        var mathNet = new MathNetEpochs(work);
        var order = Enumerable.Range(0, work.Rows).ToArray();
        var random = new MersenneTwister(0, threadSafe: false);
        Time[] numPyTimes = new Time[rounds], ours = new Time[rounds], mathNetTimes = new Time[5];
        for (var round = 0; round < rounds; round++)
        {
            numPyTimes[round] = numPy?.Run(Orders(work, order, random, epochs)) ?? new(double.NaN, double.NaN);
            ours[round] = Time.Of(() => Run(trainer), epochs);
        }

        // Apart from the others, whose numbers it would drive from the caches.
        for (var round = 0; round < mathNetTimes.Length; round++)
            mathNetTimes[round] = Time.Of(() => mathNet.Run(order), epochs);
        var difference = numPy is null ? double.NaN : Difference(numPy, trainer);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{work,-38}{Median(numPyTimes) / Median(ours),8:0.00}{Least(numPyTimes) / Least(ours),8:0.00}{goal,6}{Median(mathNetTimes) / Median(ours),10:0.0}{difference,12:0.0e+0}{1000 * Median(ours) / epochs,12:0.00000}"));
        return !(difference > LargestDifference);
    }

    /// <summary>The order of the rows in each of the next epochs, as a training shuffles them.</summary>
    private static int[][] Orders(Work work, int[] order, MersenneTwister random, int epochs)
    {
        var orders = new int[epochs][];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            if (work.BatchSize < work.Rows)
                RowOrder.Shuffle(order, random);
            orders[epoch] = [.. order];
        }

        return orders;
    }

    private static void PrintFirstTraining()
    {
        var work = new Work([2, 3, 1], 3, 3);
        var network = new NeuralNetwork([.. work.Weights]);
        var time = Time.Of(() => network.Train(work.Inputs, work.Targets, epochs: 100_000), epochs: 1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"100,000 epochs of the article's network, the first thing that this process trains: {1000 * time.Processor:0} ms of the processor, {1000 * time.Clock:0} by the clock, goal 60"));
    }

    private static void PrintArticleByHand()
    {
        var work = new Work([2, 3, 1], 3, 3);
        var trainer = work.Trainer();
        var scalar = new ScalarEpochs(work);
        scalar.Forward();
        Time[] byHand = new Time[101], ours = new Time[101];
        for (var round = 0; round < ours.Length; round++)
        {
            byHand[round] = Time.Of(() => scalar.Run(), 1000);
            ours[round] = Time.Of(() => Run(trainer), 1000);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"the article's network: our time ÷ that of plain loops {Median(ours) / Median(byHand):0.00}, goal 1.2"));
    }

    private static void PrintGrowth(string what, int[] sizes, Func<int, Work> workOf)
    {
        foreach (var size in sizes)
        {
            var trainer = workOf(size).Trainer();
            var times = new Time[11];
            for (var round = 0; round < times.Length; round++)
                times[round] = Time.Of(() => Run(trainer), epochs: 5);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size:N0} {what}: {1000 * Median(times) / 5:0.00} ms an epoch"));
        }
    }

    /// <summary>An epoch as <see cref="NeuralNetwork.Train(MathNet.Numerics.LinearAlgebra.Matrix{double}, MathNet.Numerics.LinearAlgebra.Matrix{double}, int, double)"/> does it.</summary>
    private static void Run(Trainer trainer)
    {
        trainer.RunEpoch();
        trainer.Evaluate();
        trainer.IsFinite();
    }

    private static double Difference(NumPy numPy, Trainer trainer) =>
        trainer.Weights.SelectMany(weights => weights.ToRowMajorArray()).Zip(numPy.Weights(), (one, other) => Math.Abs(one - other)).Max();

    private static double Median(Time[] times) => times.Select(time => time.Processor).Order().ElementAt(times.Length / 2);

    private static double Least(Time[] times) => times.Min(time => time.Clock);
}
