using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A playground for a table: what its script begins with, and the network that was trained on it here.</summary>
internal static class TablePlayground
{
    private const string Script = "table-playground.js";
    private const int MostRows = 500;
    private const int MostColumns = 12;
    private const int MostLayers = 4;
    private const int LargestLayer = 64;
    private const int MostRowsShown = 12;

    public static PlaygroundContent Of(DataSet data, int[] hidden, int seed, double learningRate, int epochs)
    {
        var rows = Math.Min(data.RowCount, MostRows);
        var questions = Math.Min(data.QuestionCount, MostRows - rows);
        var (features, labels, asked) = (First(data.Features, rows), First(data.Labels, rows), First(data.Questions, questions));
        var featureScaling = ColumnScaling.FitMaximum(features, columns: data.FeatureColumns);
        var labelScaling = ColumnScaling.FitRange(labels, data.LabelColumns);

        var network = new NeuralNetwork([data.FeatureCount, .. hidden, data.LabelCount], seed);
        network.Train(featureScaling.Scale(features), labelScaling.Scale(labels), epochs, learningRate);
        var forward = network.Forward(featureScaling.Scale(asked.Stack(features)));
        var drawing = NetworkDrawing.Of(network).WithActivations(forward)
            .WithNames(data.FeatureColumns.Select(column => column.Name), data.LabelColumns.Select(column => column.Name))
            .WithTitle($"After {Guard.Count(epochs, "epoch")}");
        var still = new SideBySide(drawing, Answers(data, features, labels, asked, labelScaling.Unscale(forward.Outputs)));

        if (data.FeatureCount > MostColumns || data.LabelCount > MostColumns || hidden.Length > MostLayers || hidden.Any(size => size > LargestLayer))
            return new(Script, null, still, $"This network is too large for a playground, which has at most {MostColumns} features, {MostColumns} labels and {MostLayers} hidden layers of {LargestLayer} neurons.");

        var settings = new JsonObject
        {
            ["kind"] = "table",
            ["features"] = Columns(data.FeatureColumns),
            ["labels"] = Columns(data.LabelColumns),
            ["rows"] = Rows(features.Append(labels)),
            ["questions"] = Rows(asked),
            ["hidden"] = new JsonArray([.. hidden.Select(size => (JsonNode)size)]),
            ["seed"] = seed,
            ["rate"] = learningRate,
            ["epochs"] = Math.Max(epochs, 1), // the button does something even where the picture is of an untrained network
        };
        if (data.ClassColumn is { } classes)
            settings["classes"] = Heading(classes);
        var leftOut = data.RowCount + data.QuestionCount - rows - questions;
        return new(Script, settings.ToJsonString(), still, leftOut == 0 ? null
            : $"A playground has at most {MostRows} rows: the first {MostRows} of the {NumberText.Grouped(data.RowCount + data.QuestionCount)} in the table.");
    }

    private static NumberTable Answers(DataSet data, Matrix<double> features, Matrix<double> labels, Matrix<double> asked, Matrix<double> answers)
    {
        string[] known = data.ClassColumn is { } classes ? [classes.ToString()] : [.. data.LabelColumns.Select(column => column.ToString())];
        var table = new NumberTable([.. data.FeatureColumns.Select(column => column.ToString()), .. known, .. known.Select(name => $"the network says: {name}")]).WithDigits(3);
        foreach (var row in Shown.Indices(features.RowCount, MostRowsShown))
            table = table.Row(row == Shown.Dots ? [.. Enumerable.Repeat("…", features.ColumnCount + (2 * known.Length))]
                : [.. features.Row(row).Cast<object>(), .. Labels(labels, row), .. Labels(answers, asked.RowCount + row)]);
        foreach (var row in Shown.Indices(asked.RowCount, MostRowsShown))
            table = table.Row(row == Shown.Dots ? [.. Enumerable.Repeat("…", features.ColumnCount + (2 * known.Length))]
                : [.. asked.Row(row).Cast<object>(), .. known.Select(_ => "?"), .. Labels(answers, row)]);
        return table;

        IEnumerable<object> Labels(Matrix<double> from, int row) => data.ClassColumn is null ? from.Row(row).Cast<object>() : [data.ClassNames[from.Row(row).MaximumIndex()]];
    }

    private static JsonArray Columns(IEnumerable<Column> columns) => new([.. columns.Select(column =>
    {
        var json = new JsonObject { ["heading"] = Heading(column), ["name"] = column.Name, ["unit"] = column.Unit };
        if (column.Range is { } range)
            (json["from"], json["to"]) = (range.From, range.To);
        return json;
    })]);

    /// <summary>As it is written in a data cell, with what is possible.</summary>
    private static string Heading(Column column) => column.Range is null ? column.ToString() : $"{column.Name} ({$"{column.Unit} {column.Range}".TrimStart()})";

    private static JsonArray Rows(Matrix<double> matrix) => new([.. matrix.EnumerateRows().Select(row => new JsonArray([.. row.Select(value => (JsonNode)value)]))]);

    private static Matrix<double> First(Matrix<double> matrix, int rows) =>
        rows == matrix.RowCount ? matrix : Matrix<double>.Build.Dense(rows, matrix.ColumnCount, (row, column) => matrix[row, column]);
}
