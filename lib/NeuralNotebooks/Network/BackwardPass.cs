using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>
/// Everything that one backward pass (backpropagation) computes, layer by layer: by how much each output is wrong, what
/// each neuron contributed, and the gradient of the loss ½ Σ (y − o)² for every weight.
/// </summary>
/// <remarks>Rumelhart, Hinton and Williams, "Learning representations by back-propagating errors", Nature 323 (1986).</remarks>
public sealed class BackwardPass : INotebookDisplay
{
    private readonly Dictionary<string, Matrix<double>> bySymbol = [];

    internal BackwardPass(
        ForwardPass forward,
        Matrix<double> targets,
        Matrix<double>[] errors,
        Matrix<double>[] deltas,
        Matrix<double>[] gradients)
    {
        Forward = forward;
        Targets = targets;
        Errors = errors;
        Deltas = deltas;
        Gradients = gradients;
        Updates = gradients.Select(gradient => -gradient).ToArray();

        bySymbol[Symbols.Targets] = targets;
        for (var layer = errors.Length - 1; layer >= 0; layer--)
        {
            bySymbol[Symbols.Errors(layer, errors.Length)] = errors[layer];
            bySymbol[Symbols.Delta(layer)] = deltas[layer];
        }
    }

    /// <summary>The forward pass that this one goes back through.</summary>
    public ForwardPass Forward { get; }

    /// <summary>y, rows×labels: what the outputs should be.</summary>
    public Matrix<double> Targets { get; }

    /// <summary>
    /// By layer, rows×layer size: errors = y − o for the last, errors1 = delta2·W2ᵀ and so on for the layers below.
    /// </summary>
    public IReadOnlyList<Matrix<double>> Errors { get; }

    /// <summary>By layer, rows×layer size: the error times the sigmoid's slope, delta2 = errors ⊙ σ′.</summary>
    public IReadOnlyList<Matrix<double>> Deltas { get; }

    /// <summary>
    /// By layer, the shape of its weights: ∂L/∂W = −(activations below)ᵀ·delta, where L = ½ Σ (y − o)². Sums over rows.
    /// </summary>
    public IReadOnlyList<Matrix<double>> Gradients { get; }

    /// <summary>The negative gradients: what the article adds to the weights, (activations below)ᵀ·delta.</summary>
    public IReadOnlyList<Matrix<double>> Updates { get; }

    /// <summary>
    /// A matrix by its symbol: y, errors, delta2, errors1, delta1, and all those of the forward pass.
    /// </summary>
    /// <param name="symbol">"errors" for those of the outputs, "errors1", … for those of the hidden layers, "delta1", …, or a symbol of the forward pass.</param>
    /// <exception cref="ArgumentException">Neither pass has a matrix of that name; the message lists those they have.</exception>
    public Matrix<double> this[string symbol] =>
        Forward.Find(symbol)
        ?? bySymbol.GetValueOrDefault(symbol)
        ?? throw Symbols.Unknown(symbol, Forward.KnownSymbols.Concat(bySymbol.Keys));

    /// <inheritdoc/>
    public string ToHtml() => BackwardSteps.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => BackwardSteps.Of(this).ToText();
}
