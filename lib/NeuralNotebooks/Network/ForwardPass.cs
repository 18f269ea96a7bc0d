using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Everything that one forward pass computes, layer by layer. One row of a matrix is one example.</summary>
/// <remarks>For a 2-3-1 network and 3 examples: z1 = X·W1 (3×3), a1 = σ(z1), z2 = a1·W2 (3×1), o = σ(z2).</remarks>
public sealed class ForwardPass : INotebookDisplay
{
    private readonly Dictionary<string, Matrix<double>> bySymbol = [];

    internal ForwardPass(
        Matrix<double> inputs,
        Matrix<double>[] weights,
        Matrix<double>[] preActivations,
        Matrix<double>[] activations)
    {
        Inputs = inputs;
        Weights = weights;
        PreActivations = preActivations;
        Activations = activations;

        bySymbol[Symbols.Inputs] = inputs;
        for (var layer = 0; layer < weights.Length; layer++)
        {
            bySymbol[Symbols.Weights(layer)] = weights[layer];
            bySymbol[Symbols.PreActivation(layer)] = preActivations[layer];
            bySymbol[Symbols.Activation(layer, weights.Length)] = activations[layer];
        }
    }

    /// <summary>X, rows×features: what went in.</summary>
    public Matrix<double> Inputs { get; }

    /// <summary>W1, W2, …: copies of the weights at the time of the pass. Weights[0] is features×first layer.</summary>
    public IReadOnlyList<Matrix<double>> Weights { get; }

    /// <summary>z1, z2, …: each layer's sums, activations below · weights, rows×layer size.</summary>
    public IReadOnlyList<Matrix<double>> PreActivations { get; }

    /// <summary>a1, …, o: σ of the pre-activations, rows×layer size. The last are the outputs.</summary>
    public IReadOnlyList<Matrix<double>> Activations { get; }

    /// <summary>o, rows×labels: the last layer's activations.</summary>
    public Matrix<double> Outputs => Activations[^1];

    /// <summary>A matrix by its symbol: X, W1, z1, a1, W2, z2, …, o.</summary>
    /// <param name="symbol">The symbol; layers are counted from 1, and the last layer's activation is "o".</param>
    /// <exception cref="ArgumentException">The pass has no matrix of that name; the message lists those it has.</exception>
    public Matrix<double> this[string symbol] => Find(symbol) ?? throw Symbols.Unknown(symbol, KnownSymbols);

    /// <inheritdoc/>
    public string ToHtml() => ForwardSteps.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => ForwardSteps.Of(this).ToText();

    internal IEnumerable<string> KnownSymbols => bySymbol.Keys;

    internal Matrix<double>? Find(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return bySymbol.GetValueOrDefault(symbol);
    }

    /// <summary>What goes into a layer: X for the first, the activations of the layer below for any other.</summary>
    internal Matrix<double> Below(int layer) => layer == 0 ? Inputs : Activations[layer - 1];
}
