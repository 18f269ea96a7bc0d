using System.Numerics;
using System.Runtime.CompilerServices;

namespace NeuralNotebooks;

/// <summary>The rows that a training step goes over, and the step: a forward pass, a backward pass, and the weights moved.</summary>
/// <remarks>
/// Many rows are gone over in parts, each with updates of its own, which are added in the order of the parts. How many there are
/// is a matter of the shapes alone, so that the bits are the same on every machine, whatever number of processors share the parts.
/// </remarks>
internal sealed class Batch
{
    // With fewer multiplications forward, a third of a millisecond there and back, handing parts over and waiting for them cost too much.
    private const long WorthAPart = 1_600_000;
    private const long MaximumParts = 4;

    private readonly int[] sizes;
    private readonly double[][] weights;
    private readonly double[] inputs;
    private readonly double[] targets;
    private readonly double[] outputs;
    private readonly Workspace[] parts;
    private readonly Action<int> passOfPart;
    private int rows;
    private bool withUpdates;

    /// <param name="layerSizes">Features, hidden neurons, labels.</param>
    /// <param name="weights">Row-major, and not copied: a step changes them.</param>
    /// <param name="maximumRows">The most rows that it is filled with.</param>
    public Batch(int[] layerSizes, double[][] weights, int maximumRows)
    {
        sizes = layerSizes;
        this.weights = weights;
        inputs = new double[maximumRows * layerSizes[0]];
        targets = Workspace.Buffer(maximumRows * layerSizes[^1]);
        outputs = new double[maximumRows * layerSizes[^1]];
        parts = new Workspace[Math.Clamp((long)maximumRows * weights.Sum(matrix => matrix.Length) / WorthAPart, 1, MaximumParts)];
        for (var part = 0; part < parts.Length; part++)
            parts[part] = new Workspace(layerSizes, weights, maximumRows);
        passOfPart = PassOfPart;
    }

    /// <summary>The outputs of the last pass.</summary>
    public ReadOnlySpan<double> Outputs => outputs.AsSpan(0, rows * sizes[^1]);

    /// <summary>Copies the named rows of all inputs and targets into the batch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(double[] allInputs, double[] allTargets, ReadOnlySpan<int> rowNumbers)
    {
        rows = rowNumbers.Length;
        CopyRows(allInputs, inputs, rowNumbers, sizes[0]);
        CopyRows(allTargets, targets, rowNumbers, sizes[^1]);
    }

    /// <summary>Goes forward over all rows, and back if a step is to follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Pass(bool beforeStep)
    {
        withUpdates = beforeStep;
        // Forward alone is a third of the work, and so is shared where there is three times as much.
        if (beforeStep ? parts.Length > 1 : parts.Length == MaximumParts)
            Parallel.For(0, parts.Length, passOfPart);
        else
            for (var part = 0; part < parts.Length; part++)
                PassOfPart(part);
    }

    /// <summary>Adds learningRate · update to every weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Step(double learningRate)
    {
        for (var layer = 0; layer < weights.Length; layer++)
        {
            var updates = parts[0].Updates[layer];
            for (var part = 1; part < parts.Length; part++)
                Add(updates, 1, parts[part].Updates[layer]);
            Add(weights[layer], learningRate, updates);
        }
    }

    /// <summary>Σ (y − o)² over all entries of the last pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double SumOfSquaredErrors()
    {
        var sum = 0.0;
        for (var i = 0; i < rows * sizes[^1]; i++)
        {
            var error = targets[i] - outputs[i];
            sum += error * error;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PassOfPart(int part) => parts[part].Pass(inputs, targets, outputs, FirstRow(part), FirstRow(part + 1), withUpdates);

    private int FirstRow(int part) => (int)((long)rows * part / parts.Length);

    /// <summary>sums += factor · numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(double[] sums, double factor, double[] numbers)
    {
        var i = 0;
        for (; i <= sums.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(sums, i) + factor * new Vector<double>(numbers, i)).CopyTo(sums, i);
        for (; i < sums.Length; i++)
            sums[i] += factor * numbers[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows(double[] from, double[] to, ReadOnlySpan<int> rowNumbers, int width)
    {
        for (var i = 0; i < rowNumbers.Length; i++)
            from.AsSpan(rowNumbers[i] * width, width).CopyTo(to.AsSpan(i * width, width));
    }
}
