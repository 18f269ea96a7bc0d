using System.Globalization;
using System.Text.Json.Nodes;

namespace NeuralNotebooks;

/// <summary>A playground for a network that reads pictures: its weights, with the digits that matter, for a script to read drawings with.</summary>
internal static class DigitPlayground
{
    private const string Script = "digit-playground.js";
    private const int MostInputs = 1024;
    private const int LargestLayer = 256;
    private const int MostLayers = 4;

    public static PlaygroundContent Of(NeuralNetwork network, IReadOnlyList<string>? names)
    {
        var (inputs, outputs) = (network.LayerSizes[0], network.LayerSizes[^1]);
        var width = (int)Math.Sqrt(inputs);
        if (width * width != inputs)
            throw new ArgumentException($"The network has {Guard.Count(inputs, "input")}, which do not make a square; give one that reads pictures of as many rows as columns.", nameof(network));
        names ??= [.. Enumerable.Range(0, outputs).Select(output => output.ToString(CultureInfo.InvariantCulture))];
        if (names.Count != outputs)
            throw new ArgumentException($"The network has {Guard.Count(outputs, "output")} and {Guard.Count(names.Count, "name")} were given; give one for each.", nameof(names));

        var still = NetworkDrawing.Of(network).WithNames(outputs: names).WithTitle($"Reads pictures of {width} by {width} squares");
        if (inputs > MostInputs || network.Weights.Count > MostLayers || network.LayerSizes.Skip(1).Any(size => size > LargestLayer))
            return new(Script, null, still, $"This network is too large for a playground, which has at most {MostInputs} inputs and {MostLayers} layers of {LargestLayer} neurons.");

        // Rounded, so that the same notebook stores the same on every system, and in a third of the room.
        var weights = network.Weights.Select(matrix => new JsonArray([.. matrix.EnumerateRows().Select(row => new JsonArray([.. row.Select(weight => (JsonNode)NumberText.Round(weight))]))]));
        var settings = new JsonObject { ["kind"] = "digits", ["weights"] = new JsonArray([.. weights]), ["names"] = new JsonArray([.. names.Select(name => (JsonNode)name)]) };
        return new(Script, settings.ToJsonString(), still);
    }
}
