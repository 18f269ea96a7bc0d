namespace NeuralNotebooks;

/// <summary>
/// The usual names for the matrices of a network: X, W1, z1, a1, W2, z2, o; with two hidden layers X, W1, z1, a1, W2, z2, a2,
/// W3, z3, o. Layers are counted from 0, the first hidden layer; in a name they are counted from 1.
/// </summary>
internal static class Symbols
{
    public const string Inputs = "X";
    public const string Targets = "y";

    public static string Weights(int layer) => $"W{layer + 1}";

    public static string PreActivation(int layer) => $"z{layer + 1}";

    public static string Activation(int layer, int layers) => IsLast(layer, layers) ? "o" : $"a{layer + 1}";

    public static string Errors(int layer, int layers) => IsLast(layer, layers) ? "errors" : $"errors{layer + 1}";

    public static string Delta(int layer) => $"delta{layer + 1}";

    public static ArgumentException Unknown(string symbol, IEnumerable<string> known) =>
        new($"There is no \"{symbol}\" here; ask for one of {string.Join(", ", known)}.", nameof(symbol));

    private static bool IsLast(int layer, int layers) => layer == layers - 1;
}
