using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Charts of a data set: who is where, and how large each column is.</summary>
public static class DataCharts
{
    private const int MostRows = 12;

    /// <summary>Each row as a point, the first feature across and the last one up; with one feature all lie on a line.</summary>
    /// <remarks>A known row has its first label beside it, a question a <c>?</c>.</remarks>
    /// <example><code>DataCharts.Map(data)</code></example>
    public static Plot Map(DataSet data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var last = data.FeatureCount - 1;
        Vector<double> Height(Matrix<double> features) => last > 0 ? features.Column(last) : features.Column(0) * 0;

        return new Plot($"Each row with its {data.LabelColumns[0].Name}")
            .X(data.FeatureColumns[0].ToString())
            .Y(last > 0 ? data.FeatureColumns[last].ToString() : "")
            .Points(data.Features.Column(0), Height(data.Features), "known",
                data.Labels.Column(0).Select(label => FormattableString.Invariant($"{label}")))
            .Points(data.Questions.Column(0), Height(data.Questions), "to predict",
                data.Questions.EnumerateRows().Select(_ => "?"));
    }

    /// <summary>The features and the first label of each row as bars side by side; only the first twelve rows, if there are more.</summary>
    /// <param name="title">The title of the chart.</param>
    /// <param name="data">The data set that names the columns.</param>
    /// <param name="features">Its features, as they are or scaled: rows×features.</param>
    /// <param name="labels">Its labels, as they are or scaled: rows×labels.</param>
    /// <exception cref="ArgumentException">The matrices have other columns than the data.</exception>
    /// <example><code>DataCharts.Columns("Scaled", data, X, y)</code></example>
    public static Plot Columns(string title, DataSet data, Matrix<double> features, Matrix<double> labels)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(labels);
        if ((features.ColumnCount, labels.ColumnCount) != (data.FeatureCount, data.LabelCount))
            throw new ArgumentException(
                $"The data has {Guard.Count(data.FeatureCount, "feature")} and {Guard.Count(data.LabelCount, "label")}, "
                + $"and the matrices have {features.ColumnCount} and {labels.ColumnCount}; give one column for each.");

        var rows = Enumerable.Range(1, Math.Min(MostRows, features.RowCount)).Select(row => $"row {row}").ToArray();
        Plot Add(Plot plot, Column column, Vector<double> values) => plot.Bars(rows, values.Take(rows.Length), column.ToString());

        return Add(
            data.FeatureColumns.Zip(features.EnumerateColumns()).Aggregate(
                new Plot(title).Y("value"),
                (plot, feature) => Add(plot, feature.First, feature.Second)),
            data.LabelColumns[0],
            labels.Column(0));
    }
}
