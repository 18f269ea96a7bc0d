using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class WeightFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("weights with spaces ").FullName;

    private string FilePath => Path.Combine(folder, "weights.txt");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Keeps_every_bit_of_any_finite_number() => Prop.ForAll<long, long, long>((first, second, third) =>
    {
        double[] values = [.. new[] { first, second, third }.Select(AnyFinite)];
        var network = new NeuralNetwork(Samples.Rows([values[0], -0.0, values[1]]), Samples.Rows([values[2]], [double.Epsilon], [double.MaxValue]));
        network.Save(FilePath);
        Near.SameBits(network.Weights, NeuralNetwork.Load(FilePath).Weights);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_text_that_a_person_can_read()
    {
        new NeuralNetwork(Samples.Rows([0.2, 0.6, 0.1], [0.8, 0.3, 0.7]), Samples.Rows([0.4], [0.5], [-1e-20])).Save(FilePath);
        Assert.Equal(
            "NeuralNotebooks weights, version 1\n\nW1 2x3\n0.2 0.6 0.1\n0.8 0.3 0.7\n\nW2 3x1\n0.4\n0.5\n-1E-20\n",
            File.ReadAllText(FilePath));
    }

    [Fact]
    public void Reads_line_ends_of_every_system()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        network.Save(FilePath);
        File.WriteAllText(FilePath, File.ReadAllText(FilePath).ReplaceLineEndings("\r\n"));
        Near.SameBits(network.Weights, NeuralNetwork.Load(FilePath).Weights);
    }

    [Fact]
    public void Replaces_an_older_file_and_leaves_nothing_else_behind()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        new NeuralNetwork([9, 9, 9], seed: 2).Save(FilePath);
        network.Save(FilePath);
        Near.SameBits(network.Weights, NeuralNetwork.Load(FilePath).Weights);
        Assert.Equal([FilePath], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Failed_save_leaves_nothing_behind()
    {
        Directory.CreateDirectory(FilePath);
        var thrown = Assert.Throws<IOException>(() => new NeuralNetwork([2, 3, 1], seed: 1).Save(FilePath));
        Assert.Contains($"'{FilePath}' is a folder; give the name of a file in it", thrown.Message, StringComparison.Ordinal);
        Assert.Equal([FilePath], Directory.GetFileSystemEntries(folder));
        Assert.Empty(Directory.GetFileSystemEntries(FilePath));
    }

    [Fact]
    public void Names_the_folder_that_is_not_there_and_how_to_make_it()
    {
        var path = Path.Combine(folder, "models", "first.txt");
        var thrown = Assert.Throws<DirectoryNotFoundException>(() => new NeuralNetwork([2, 3, 1], seed: 1).Save(path));
        Assert.Equal(
            $"'{path}' cannot be saved, because there is no folder '{Path.GetDirectoryName(path)}'; " +
            $"make it first, with Directory.CreateDirectory(\"{Path.GetDirectoryName(path)!.Replace('\\', '/')}\").", thrown.Message);
    }

    [Fact]
    public void Names_the_file_that_was_asked_for_and_no_temporary_one()
    {
        // Too long for a file system only with the ending of the temporary file.
        var path = Path.Combine(folder, new string('w', 250));
        var thrown = Assert.ThrowsAny<IOException>(() => new NeuralNetwork([2, 3, 1], seed: 1).Save(path));
        Assert.Contains(path, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Loads_into_a_network_of_the_same_shape()
    {
        var saved = new NeuralNetwork([2, 3, 1], seed: 1);
        saved.Save(FilePath);
        var other = new NeuralNetwork([2, 3, 1], seed: 2);
        other.LoadWeights(FilePath);
        Near.SameBits(saved.Weights, other.Weights);
    }

    [Fact]
    public void Refuses_other_shapes_with_both_and_changes_nothing()
    {
        new NeuralNetwork([2, 4, 1], seed: 1).Save(FilePath);
        var network = new NeuralNetwork([2, 3, 1], seed: 2);
        var thrown = Assert.Throws<ArgumentException>(() => network.LoadWeights(FilePath));
        Assert.Contains("2×4 and 4×1", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("2×3 and 3×1", thrown.Message, StringComparison.Ordinal);
        Near.SameBits(new NeuralNetwork([2, 3, 1], seed: 2).Weights, network.Weights);
    }

    [Theory]
    [InlineData("", 1, "should begin with")]
    [InlineData("weights\n", 1, "should begin with")]
    [InlineData("H\n", 2, "W1 is missing")]
    [InlineData("H\nW2 1x1\n1\n", 2, "'W1 2x3'")]
    [InlineData("H\nW1 0x1\n", 2, "'W1 2x3'")]
    [InlineData("H\nW1 1x99999999999\n", 2, "'W1 2x3'")]
    [InlineData("H\nW1 2x1\n1\n", 4, "ends before row 2 of 2 of W1")]
    [InlineData("H\nW1 2147483647x2147483647\n1\n", 3, "has 1 number and must have 2147483647")]
    [InlineData("H\nW1 1x2\n1 2 3\n", 3, "row 1 of W1 has 3 numbers and must have 2")]
    [InlineData("H\nW1 1x2\n1 x\n", 3, "'x' in row 1, column 2 of W1")]
    [InlineData("H\nW1 1x2\n1 NaN\n", 3, "'NaN' in row 1, column 2 of W1")]
    [InlineData("H\nW1 1x2\n1 0,5\n", 3, "'0,5' in row 1, column 2 of W1")]
    [InlineData("H\nW1 1x2\n1 1e999\n", 3, "'1e999'")]
    [InlineData("H\nW1 1x2\n1 2\n\nW2 3x1\n1\n2\n3\n", 5, "W2 has 3 rows and must have 2")]
    [InlineData("H\nW1 1x2\n1 2\nmore\n", 4, "'W2 2x3'")]
    public void Refuses_a_broken_file_and_names_the_line(string text, int line, string message)
    {
        File.WriteAllText(FilePath, text.Replace("H\n", WeightFile.Heading + "\n", StringComparison.Ordinal));
        var network = new NeuralNetwork([1, 2], seed: 1);

        var thrown = Assert.Throws<FormatException>(() => network.LoadWeights(FilePath));
        Assert.Contains($"weights.txt, line {line}: ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
        Near.SameBits(new NeuralNetwork([1, 2], seed: 1).Weights, network.Weights);
        Assert.Throws<FormatException>(() => NeuralNetwork.Load(FilePath));
    }

    private static double AnyFinite(long seed)
    {
        // Spread over all bit patterns; FsCheck's numbers alone stay near 0.
        var value = BitConverter.Int64BitsToDouble(seed * 0x1E3779B97F4A7C15);
        return double.IsFinite(value) ? value : seed;
    }
}
