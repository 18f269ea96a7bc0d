using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Random;

namespace NeuralNotebooks;

/// <summary>A network with data, on which a method of the reader's is tried, and what it gives with the mistakes that people make.</summary>
internal sealed class OwnExample
{
    public const double LearningRate = 0.7;
    public const int Epochs = 4;

    private readonly NeuralNetwork network;

    private OwnExample(Matrix<double> x, Matrix<double> y, NeuralNetwork network)
    {
        (X, Y, this.network) = (x.Clone(), y.Clone(), network);
        Pass = network.Forward(X);
        Activations = [.. Pass.Activations];
        Weights = [.. network.Weights];
        Gradients = [.. network.Backward(Pass, Y).Gradients];
        Sums = Pass.PreActivations[0] * 3;
        Sums[0, 0] = 0;
    }

    /// <summary>Two of shapes that share no number, then the article's.</summary>
    public static IEnumerable<OwnExample> All() =>
    [
        Drawn(rows: 5, layers: [4, 6, 3], seed: 1),
        Drawn(rows: 7, layers: [3, 5, 4, 2], seed: 2),
        new(ArticleExample.Inputs, ArticleExample.Targets, ArticleExample.Network()),
    ];

    /// <summary>X, rows×features.</summary>
    public Matrix<double> X { get; }

    /// <summary>y, rows×labels.</summary>
    public Matrix<double> Y { get; }

    /// <summary>W1, W2, …</summary>
    public Matrix<double>[] Weights { get; }

    /// <summary>a1, …, o.</summary>
    public Matrix<double>[] Activations { get; }

    /// <summary>∂L/∂W1, ∂L/∂W2, …</summary>
    public Matrix<double>[] Gradients { get; }

    /// <summary>Something to put through a sigmoid: a 0 among numbers of both signs.</summary>
    public Matrix<double> Sums { get; }

    public ForwardPass Pass { get; }

    public int Layers => Weights.Length;

    public double Loss => NeuralNotebooks.Loss.HalfSumOfSquares(Pass.Outputs, Y);

    /// <summary>The same with matrices of its own, to be given away.</summary>
    public OwnExample Copy() => new(X, Y, network);

    /// <summary>What is no longer as it is in another, by its name; null where all is.</summary>
    public string? Changed(OwnExample original) =>
        Named().Zip(original.Named()).FirstOrDefault(pair => !pair.First.Value.Equals(pair.Second.Value)).First.Name;

    /// <summary>A shape, and which matrix has it: "5×6, the shape of a1,".</summary>
    public string NameOf(string shape)
    {
        var names = Named().Where(named => Guard.Shape(named.Value) == shape).Select(named => named.Name)
            .Concat(Named().Where(named => Guard.Shape(named.Value.Transpose()) == shape).Select(named => named.Name + "ᵀ"));
        return names.FirstOrDefault() is { } name ? $"{shape}, the shape of {name}," : shape;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{X.RowCount} rows and layers {string.Join("-", network.LayerSizes)}";

    public IEnumerable<Matrix<double>> Scaled(double factor) => Gradients.Select(gradient => factor * gradient);

    public IEnumerable<Matrix<double>> Moved(double factor) => Weights.Zip(Gradients, (weights, gradient) => weights + factor * gradient);

    /// <summary>The gradients with other slopes, or with something else than the delta going back.</summary>
    public IEnumerable<Matrix<double>> GradientsWith(
        Func<Matrix<double>, Matrix<double>>? outputSlope = null,
        Func<Matrix<double>, Matrix<double>>? hiddenSlope = null,
        Func<Matrix<double>, Matrix<double>, Matrix<double>>? back = null)
    {
        var gradients = new Matrix<double>[Layers];
        var errors = Y - Pass.Outputs;
        for (var layer = Layers - 1; layer >= 0; layer--)
        {
            var slope = (layer == Layers - 1 ? outputSlope : hiddenSlope) ?? Activation.SigmoidPrime;
            var delta = errors.PointwiseMultiply(slope(Pass.Activations[layer]));
            gradients[layer] = -(Pass.Below(layer).Transpose() * delta);
            errors = (back?.Invoke(errors, delta) ?? delta) * Pass.Weights[layer].Transpose();
        }

        return gradients;
    }

    public IReadOnlyList<Matrix<double>> Trained(int epochs = Epochs, double rate = LearningRate)
    {
        var weights = Weights;
        for (var epoch = 0; epoch < epochs; epoch++)
            weights = [.. new OwnExample(X, Y, new NeuralNetwork(weights)).Moved(-rate)];
        return weights;
    }

    public IReadOnlyList<Matrix<double>> TrainedRowByRow()
    {
        var weights = Weights;
        for (var epoch = 0; epoch < Epochs; epoch++)
            for (var row = 0; row < X.RowCount; row++)
                weights = [.. new OwnExample(X.Row(row).ToRowMatrix(), Y.Row(row).ToRowMatrix(), new NeuralNetwork(weights)).Moved(-LearningRate)];
        return weights;
    }

    /// <summary>Each layer's weights change before the errors go back through them.</summary>
    public IReadOnlyList<Matrix<double>> TrainedInTheWrongOrder()
    {
        var weights = Weights.ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var pass = new NeuralNetwork(weights).Forward(X);
            var errors = Y - pass.Outputs;
            for (var layer = Layers - 1; layer >= 0; layer--)
            {
                var delta = errors.PointwiseMultiply(Activation.SigmoidPrime(pass.Activations[layer]));
                weights[layer] += LearningRate * pass.Below(layer).Transpose() * delta;
                errors = delta * weights[layer].Transpose();
            }
        }

        return weights;
    }

    private static OwnExample Drawn(int rows, int[] layers, int seed)
    {
        var random = new MersenneTwister(seed, threadSafe: false);
        Matrix<double> Draw(int columns) => Matrix<double>.Build.Dense(rows, columns, (_, _) => random.NextDouble());
        return new(2 * Draw(layers[0]) - 1, Draw(layers[^1]), new NeuralNetwork(layers, seed));
    }

    private IEnumerable<(string Name, Matrix<double> Value)> Named() =>
    [
        ("X", X),
        .. Weights.Select((weights, layer) => (Symbols.Weights(layer), weights)),
        .. Activations.Select((activations, layer) => (Symbols.Activation(layer, Layers), activations)),
        ("y", Y),
        .. Gradients.Select((gradient, layer) => ($"∂L/∂{Symbols.Weights(layer)}", gradient)),
        ("z", Sums),
    ];
}
