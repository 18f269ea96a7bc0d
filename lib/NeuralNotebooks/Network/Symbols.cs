namespace NeuralNotebooks;

/// <summary>
/// The article's names for the matrices of a network: X, W1, z, z2, W2, z3, o; with two hidden layers X, W1, z, z2, W2,
/// z3, z4, W3, z5, o. Layers are counted from 0, the first hidden layer.
/// </summary>
internal static class Symbols
{
    public const string Inputs = "X";
    public const string Targets = "y";

    public static string Weights(int layer) => $"W{layer + 1}";

    public static string PreActivation(int layer) => layer == 0 ? "z" : $"z{2 * layer + 1}";

    public static string Activation(int layer, int layers) => layer == layers - 1 ? "o" : $"z{2 * layer + 2}";

    public static string Error(int layer, int layers) => Activation(layer, layers) + "_error";

    public static string Delta(int layer, int layers) => Activation(layer, layers) + "_delta";

    public static ArgumentException Unknown(string symbol, IEnumerable<string> known) =>
        new($"There is no \"{symbol}\" here; ask for one of {string.Join(", ", known)}.", nameof(symbol));
}
