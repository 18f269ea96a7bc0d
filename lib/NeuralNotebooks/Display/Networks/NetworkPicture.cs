using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>What a drawing of a network shows.</summary>
internal sealed record NetworkPicture(
    int[] Sizes,
    Matrix<double>[] Weights,
    string Title,
    double[][]? Activations,
    string[]? InputNames,
    string[]? OutputNames)
{
    private const int DecimalsOfWeights = 2;
    private const int DecimalsOfGradients = 4;
    private const int LargestWhole = 8;
    private const int ShownAbove = 4;
    private const int ShownBelow = 2;

    /// <summary>The slope of the loss for every weight, where that is to be seen.</summary>
    public Matrix<double>[]? Gradients { get; init; }

    /// <summary>What the lines show.</summary>
    public Matrix<double>[] Lines => Gradients ?? Weights;

    public int Decimals => Gradients is null ? DecimalsOfWeights : DecimalsOfGradients;

    /// <summary>The neurons of a layer that are drawn.</summary>
    public int[] Shown(int layer) =>
        IsElided(layer)
            ? [.. Enumerable.Range(0, ShownAbove), .. Enumerable.Range(Sizes[layer] - ShownBelow, ShownBelow)]
            : [.. Enumerable.Range(0, Sizes[layer])];

    public bool IsElided(int layer) => Sizes[layer] > LargestWhole;

    /// <summary>The place of a neuron in its column; the dots take a place of their own.</summary>
    public int Slot(int layer, int neuron) =>
        IsElided(layer) && neuron >= ShownAbove ? ShownAbove + 1 + neuron - (Sizes[layer] - ShownBelow) : neuron;

    public int Slots(int layer) => IsElided(layer) ? ShownAbove + 1 + ShownBelow : Sizes[layer];

    public static int DotsSlot => ShownAbove;

    public string Name(int layer, int neuron)
    {
        if (layer == 0)
            return InputNames?[neuron] ?? $"x{neuron + 1}";
        if (layer == Sizes.Length - 1)
            return OutputNames?[neuron] ?? (Sizes[layer] == 1 ? "o" : $"o{neuron + 1}");
        return Sizes.Length == 3 ? $"h{neuron + 1}" : $"h{layer},{neuron + 1}";
    }
}
