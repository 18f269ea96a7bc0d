using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>
/// A feed-forward network of any number of layers of any size: every neuron takes the weighted sum of the layer below and
/// applies the sigmoid. Left out on purpose: bias, other activations, other losses.
/// </summary>
/// <example><code>
/// var network = new NeuralNetwork([2, 3, 1], seed: 1);        // 2 features, 3 hidden neurons, 1 label
/// var history = network.Train(X, y, epochs: 1000);
/// var outputs = network.Predict(X);                           // rows×1
/// </code></example>
public sealed partial class NeuralNetwork
{
    // Never changed in place, only replaced as a whole, so that a failure cannot leave half of a change behind.
    private Matrix<double>[] weights;

    /// <summary>A network whose weights are drawn from the standard normal distribution.</summary>
    /// <param name="layerSizes">Neurons in each layer, features first and labels last: [2, 3, 1].</param>
    /// <param name="seed">The same seed gives the same weights: Mersenne Twister, drawn layer by layer and row by row. Their last
    /// bit is that of the system's logarithm.</param>
    /// <exception cref="ArgumentException">Fewer than two layers, or a layer without neurons.</exception>
    public NeuralNetwork(int[] layerSizes, int seed)
    {
        weights = InitialWeights.Draw(layerSizes, seed);
    }

    /// <summary>A network with the given weights, which are copied.</summary>
    /// <param name="weights">W1 (features×first layer), W2 (first layer×second layer), …; each has as many rows as the one
    /// before has columns.</param>
    /// <exception cref="ArgumentException">No matrix, an empty one, shapes that do not chain, NaN or infinity.</exception>
    public NeuralNetwork(params Matrix<double>[] weights)
    {
        this.weights = InitialWeights.Copy(weights);
    }

    /// <summary>Neurons in each layer, features first and labels last.</summary>
    public IReadOnlyList<int> LayerSizes => [weights[0].RowCount, .. weights.Select(w => w.ColumnCount)];

    /// <summary>Copies of the weights. Weights[0] is W1, features×first layer.</summary>
    public IReadOnlyList<Matrix<double>> Weights => new WeightMatrices(CopyOfWeights());

    /// <summary>Feeds the inputs through every layer: z1 = X·W1, a1 = σ(z1), z2 = a1·W2, o = σ(z2), and so on.</summary>
    /// <param name="inputs">X, rows×features. It may have no rows.</param>
    /// <returns>Every pre-activation and every activation.</returns>
    /// <exception cref="ArgumentException">The wrong number of columns, NaN or infinity.</exception>
    /// <exception cref="ArithmeticException">A sum is too large for a number.</exception>
    public ForwardPass Forward(Matrix<double> inputs)
    {
        RequireInputs(inputs);
        var preActivations = new Matrix<double>[weights.Length];
        var activations = new Matrix<double>[weights.Length];
        var X = Matrix<double>.Build.DenseOfMatrix(inputs);

        for (var layer = 0; layer < weights.Length; layer++)
        {
            var below = layer == 0 ? X : activations[layer - 1];
            preActivations[layer] = below * weights[layer];
            RequireNoOverflow(preActivations[layer], $"A sum weighted with {Symbols.Weights(layer)}", "scale the features, or use smaller weights");
            activations[layer] = Activation.Sigmoid(preActivations[layer]);
        }

        return new ForwardPass(X, CopyOfWeights(), preActivations, activations);
    }

    /// <summary>Goes back from the errors to the gradient of the loss ½ Σ (y − o)² for every weight.</summary>
    /// <param name="forward">A forward pass of this network; its weights are the ones that the gradient is for.</param>
    /// <param name="targets">y, rows×labels. Values outside 0 to 1 are allowed; no output reaches them.</param>
    /// <returns>Every error, delta and gradient.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, NaN or infinity.</exception>
    /// <exception cref="ArithmeticException">A gradient is too large for a number.</exception>
    public BackwardPass Backward(ForwardPass forward, Matrix<double> targets)
    {
        ArgumentNullException.ThrowIfNull(forward);
        RequireSameShapes(forward.Weights, nameof(forward));
        RequireTargets(targets, forward.Inputs.RowCount);
        var last = weights.Length - 1;
        var errors = new Matrix<double>[weights.Length];
        var deltas = new Matrix<double>[weights.Length];
        var gradients = new Matrix<double>[weights.Length];
        var y = Matrix<double>.Build.DenseOfMatrix(targets);

        for (var layer = last; layer >= 0; layer--)
        {
            errors[layer] = layer == last
                ? y - forward.Outputs
                : deltas[layer + 1] * forward.Weights[layer + 1].Transpose();
            deltas[layer] = errors[layer].PointwiseMultiply(Activation.SigmoidPrime(forward.Activations[layer]));
            gradients[layer] = -(forward.Below(layer).Transpose() * deltas[layer]);
            RequireNoOverflow(gradients[layer], $"The gradient of {Symbols.Weights(layer)}", "scale features and labels");
        }

        return new BackwardPass(forward, y, errors, deltas, gradients);
    }

    /// <summary>One step of gradient descent: W ← W − learningRate · ∂L/∂W, for every weight matrix.</summary>
    /// <param name="backward">The pass that holds the gradients.</param>
    /// <param name="learningRate">How far to go, 0 or more. The article's hidden rate is 1.</param>
    /// <exception cref="ArgumentException">The gradients are not of this network's shape, or the rate is no such number.</exception>
    /// <exception cref="ArithmeticException">A weight would no longer be a finite number. The weights stay as they were.</exception>
    public void Step(BackwardPass backward, double learningRate = 1)
    {
        ArgumentNullException.ThrowIfNull(backward);
        RequireSameShapes(backward.Gradients, nameof(backward));
        TrainingOptions.RequireLearningRate(learningRate);
        var stepped = weights.Select((w, layer) => w - learningRate * backward.Gradients[layer]).ToArray();
        if (stepped.Any(w => w.Enumerate().Any(value => !double.IsFinite(value))))
            throw new ArithmeticException(
                "This step would make a weight infinite or not a number, so it was not taken; use a smaller learning rate.");
        weights = stepped;
    }

    /// <summary>What the network answers: the outputs of a forward pass.</summary>
    /// <param name="inputs">X, rows×features. It may have no rows.</param>
    /// <returns>o, rows×labels, each between 0 and 1.</returns>
    /// <exception cref="ArgumentException">The wrong number of columns, NaN or infinity.</exception>
    /// <exception cref="ArithmeticException">A sum is too large for a number.</exception>
    public Matrix<double> Predict(Matrix<double> inputs) => Forward(inputs).Outputs;

    /// <summary>A network with the same weights that learns on its own from here.</summary>
    public NeuralNetwork Copy() => new(weights);

    private Matrix<double>[] CopyOfWeights() => weights.Select(w => w.Clone()).ToArray();
}
