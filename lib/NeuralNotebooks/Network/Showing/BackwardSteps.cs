namespace NeuralNotebooks;

/// <summary>
/// A backward pass in the article's five steps: error and delta of the outputs, error and delta of each layer below, and
/// the gradient of every weight.
/// </summary>
internal static class BackwardSteps
{
    public static Steps Of(BackwardPass pass)
    {
        var steps = new Steps();
        var number = 1;
        var layers = pass.Errors.Count;
        for (var layer = layers - 1; layer >= 0; layer--)
        {
            steps.Add($"{number++}. How far off is {Symbols.Activation(layer, layers)}?", Error(pass, layer, layers));
            steps.Add($"{number++}. Times the slope of the sigmoid, SigmoidPrime(a) = a(1 − a):", Delta(pass, layer, layers));
        }

        for (var layer = 0; layer < layers; layer++)
            steps.Add($"{number}. The gradient of the loss for {Symbols.Weights(layer)}; a step goes against it:", Gradient(pass, layer, layers));
        return steps;
    }

    private static MatrixEquation Error(BackwardPass pass, int layer, int layers)
    {
        var error = Symbols.Errors(layer, layers);
        if (layer == layers - 1)
            return new MatrixEquation($"{Symbols.Targets} − o = {error}", pass.Targets, pass.Forward.Outputs, pass[error]);

        var above = Symbols.Delta(layer + 1);
        var weights = Symbols.Weights(layer + 1);
        return new MatrixEquation($"{above} · {weights}ᵀ = {error}", pass[above], pass[weights].Transpose(), pass[error]);
    }

    private static MatrixEquation Delta(BackwardPass pass, int layer, int layers)
    {
        var error = Symbols.Errors(layer, layers);
        var activation = Symbols.Activation(layer, layers);
        var delta = Symbols.Delta(layer);
        return new MatrixEquation($"{error} ⊙ SigmoidPrime({activation}) = {delta}", pass[error], pass[activation], pass[delta]);
    }

    private static MatrixEquation Gradient(BackwardPass pass, int layer, int layers)
    {
        var below = layer == 0 ? Symbols.Inputs : Symbols.Activation(layer - 1, layers);
        var delta = Symbols.Delta(layer);
        return new MatrixEquation($"−{below}ᵀ · {delta} = ∂L/∂{Symbols.Weights(layer)}",
            pass[below].Transpose(), pass[delta], pass.Gradients[layer]);
    }
}
