namespace NeuralNotebooks;

public sealed partial class NeuralNetwork
{
    /// <summary>
    /// Saves the weights as a text file that a person can read and that holds every bit. An older file of that name is
    /// replaced only once the new one is complete.
    /// </summary>
    /// <param name="path">The file; a relative path starts from the current folder, which must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        WeightFile.Write(path, weights);
    }

    /// <summary>A network of the sizes and weights that a file holds.</summary>
    /// <param name="path">A file that <see cref="Save"/> wrote.</param>
    /// <exception cref="FormatException">The file is broken; the message names the line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NeuralNetwork Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new NeuralNetwork(WeightFile.Read(path));
    }

    /// <summary>Replaces this network's weights by those of a file of the same shapes; otherwise changes nothing.</summary>
    /// <param name="path">A file that <see cref="Save"/> wrote.</param>
    /// <exception cref="ArgumentException">The file's shapes differ; the message names both.</exception>
    /// <exception cref="FormatException">The file is broken; the message names the line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public void LoadWeights(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var loaded = WeightFile.Read(path);
        if (!SameShapes(weights, loaded))
            throw new ArgumentException(
                $"{Path.GetFileName(path)} holds weights of {Shapes(loaded)}, and this network's are {Shapes(weights)}; " +
                "load it into a network of its own with NeuralNetwork.Load.", nameof(path));
        weights = loaded;
    }
}
