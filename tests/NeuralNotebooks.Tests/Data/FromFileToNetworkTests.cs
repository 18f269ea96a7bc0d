using Xunit;

namespace NeuralNotebooks.Tests.Data;

/// <summary>From a file as it is found to a trained network, in five lines each.</summary>
public sealed class FromFileToNetworkTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tables ").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Iris_names_its_species()
    {
        var data = DataSet.FromFile(Table("iris.csv"), classes: "species");
        var scaling = ColumnScaling.FitMaximum(data.Features, columns: data.FeatureColumns);
        var network = new NeuralNetwork([data.FeatureCount, 8, data.LabelCount], seed: 1);
        network.Train(scaling.Scale(data.Features), data.Labels, new TrainingOptions { Epochs = 500, LearningRate = 0.1, BatchSize = 10 }, cancellationToken: Stop);
        var said = Classification.Classes(network.Predict(scaling.Scale(data.Features)), data.ClassNames);

        Assert.Equal(["setosa", "versicolor", "virginica"], data.ClassNames);
        Assert.Equal((150, 4), (data.RowCount, data.FeatureCount));
        var right = said.Zip(File.ReadLines(Table("iris.csv")).Skip(1)).Count(pair => pair.Second.EndsWith($",{pair.First}", StringComparison.Ordinal));
        Assert.InRange(right, 144, 150);
    }

    [Fact]
    public void Wine_is_separated_by_semicolons()
    {
        var path = Path.Combine(folder, "wine.csv");
        File.WriteAllText(path, """
            "fixed acidity";"volatile acidity";"alcohol";"quality"
            7.4;0.7;9.4;5
            7.8;0.88;9.8;5
            11.2;0.28;9.8;6
            7.9;0.6;9.4;5
            7.3;0.65;10;7
            8.5;0.28;10.5;7
            8.1;0.38;13.1;8
            """);

        var data = DataSet.FromFile(path, features: ["alcohol", "volatile acidity"]);
        var (features, labels) = (ColumnScaling.FitMaximum(data.Features), ColumnScaling.FitMaximum(data.Labels, atLeast: 10));
        var network = new NeuralNetwork([data.FeatureCount, 6, data.LabelCount], seed: 1);
        network.Train(features.Scale(data.Features), labels.Scale(data.Labels), new TrainingOptions { Epochs = 5000, LearningRate = 0.5 }, cancellationToken: Stop);
        var quality = labels.Unscale(network.Predict(features.Scale(data.Features)));

        Assert.Equal(["alcohol", "volatile acidity"], data.FeatureColumns.Select(column => column.Name));
        Assert.InRange((quality - data.Labels).Enumerate().Average(Math.Abs), 0, 0.4);
    }

    [Fact]
    public void Pixels_without_a_header_begin_with_their_digit()
    {
        var path = Path.Combine(folder, "pixels.csv");
        File.WriteAllLines(path, File.ReadLines(Table("digits.csv")).Skip(1).Take(300).Select(DigitFirst));

        var data = DataSet.FromFile(path, header: false, classes: "column 1");
        var scaling = ColumnScaling.FitMaximum(data.Features, atLeast: 16);
        var network = new NeuralNetwork([data.FeatureCount, 16, data.LabelCount], seed: 1);
        network.Train(scaling.Scale(data.Features), data.Labels, new TrainingOptions { Epochs = 60, LearningRate = 0.1, BatchSize = 10 }, cancellationToken: Stop);
        var accuracy = Classification.Accuracy(network.Predict(scaling.Scale(data.Features)), data.Labels);

        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], data.ClassNames);
        Assert.Equal(64, data.FeatureCount);
        Assert.InRange(accuracy, 0.95, 1);
    }

    private static string Table(string name) => Path.Combine(AppContext.BaseDirectory, "Tables", name);

    private static string DigitFirst(string line) => $"{line[(line.LastIndexOf(',') + 1)..]},{line[..line.LastIndexOf(',')]}";
}
