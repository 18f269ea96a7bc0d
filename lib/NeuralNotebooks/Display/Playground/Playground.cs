namespace NeuralNotebooks;

/// <summary>A network to touch: the reader changes rows and weights, trains it, goes through backpropagation in steps, and sees at once what comes of it.</summary>
/// <remarks>
/// It needs a page that runs scripts. Without one it is a picture of the trained network with its answers. What is changed in it
/// stays in it. It computes what the library computes; the same seed gives the same weights.
/// </remarks>
/// <example><code>
/// new Playground(data, hidden: [3], seed: 1)      // a table to learn from
/// new Playground(network)                         // a square to draw on, for a trained network that reads pictures
/// </code></example>
public sealed class Playground : INotebookDisplay
{
    private readonly PlaygroundContent content;

    /// <summary>A network that learns a table.</summary>
    /// <param name="data">The rows; of more than 500 the first 500 are taken, and it says so.</param>
    /// <param name="hidden">Neurons in each hidden layer: [3].</param>
    /// <param name="seed">The same as that of a <see cref="NeuralNetwork"/>, whose weights it begins with.</param>
    /// <param name="learningRate">How far each step goes, 0 or more; the reader may change it.</param>
    /// <param name="epochs">How far the button "Train" goes at a time, and how long the network in the picture was trained: 0 or more.</param>
    /// <exception cref="ArgumentException">Data that cannot be scaled, a layer without neurons, or an option out of range.</exception>
    /// <exception cref="ArithmeticException">A weight or the loss stopped being a finite number within these epochs.</exception>
    public Playground(DataSet data, int[] hidden, int seed, double learningRate = 1, int epochs = 1000)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        content = TablePlayground.Of(data.Known(), hidden, seed, learningRate, epochs);
    }

    /// <summary>A square to draw on, and what a trained network reads in the drawing while it is made.</summary>
    /// <param name="network">Its inputs are the squares of a picture, row by row: 64 for 8 by 8, each from 0 (no ink) to 1.</param>
    /// <param name="names">What each output stands for; "0", "1", "2", … if null.</param>
    /// <exception cref="ArgumentException">The inputs make no square, or there are more or fewer names than outputs.</exception>
    public Playground(NeuralNetwork network, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        content = DigitPlayground.Of(network, names);
    }

    /// <inheritdoc/>
    public string ToHtml() => content.ToHtml();

    /// <inheritdoc/>
    public string ToText() => content.Still.ToText();
}
