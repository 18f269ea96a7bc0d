namespace NeuralNotebooks;

/// <summary>A forward pass as a chain of equations: X · W1 = z1, σ(z1) = a1, a1 · W2 = z2, σ(z2) = o.</summary>
internal static class ForwardSteps
{
    public static Steps Of(ForwardPass pass)
    {
        var steps = new Steps();
        var layers = pass.Weights.Count;
        for (var layer = 0; layer < layers; layer++)
        {
            var below = layer == 0 ? Symbols.Inputs : Symbols.Activation(layer - 1, layers);
            var weights = Symbols.Weights(layer);
            var sums = Symbols.PreActivation(layer);
            var activation = Symbols.Activation(layer, layers);
            var place = layer == layers - 1 ? "the output layer" : layers == 2 ? "the hidden layer" : $"hidden layer {layer + 1}";

            steps.Add($"The weighted sums of {place}:",
                new MatrixEquation($"{below} · {weights} = {sums}", pass[below], pass[weights], pass[sums]));
            steps.Add($"The activations of {place}:",
                new MatrixEquation($"σ({sums}) = {activation}", pass[sums], pass[activation]));
        }

        return steps;
    }
}
