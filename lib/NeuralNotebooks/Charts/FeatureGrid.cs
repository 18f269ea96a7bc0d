using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>
/// Places spread evenly over the first two features, to ask a network about all of them at once and to map what it says. With a
/// single feature the places lie in a line; a third feature and those after it are held at their mean.
/// </summary>
/// <example><code>
/// var grid = FeatureGrid.Of(data);
/// grid.Map("What is predicted", network.Predict(scaling.Scale(grid.Rows)).Column(0), "score")
/// </code></example>
public sealed class FeatureGrid
{
    private const int Steps = 25;
    private const double BeyondTheMost = 1.5;

    private readonly DataSet data;
    private readonly double[] across;
    private readonly double[] up;

    private FeatureGrid(DataSet data)
    {
        this.data = data;
        across = Axis(data.Features.Column(0));
        up = data.FeatureCount > 1 ? Axis(data.Features.Column(1)) : [];
    }

    /// <summary>A copy of the places, places×features: along the first feature, then the next line along it.</summary>
    public Matrix<double> Rows
    {
        get
        {
            var means = data.Features.ColumnSums() / data.RowCount;
            return Matrix<double>.Build.Dense(across.Length * Math.Max(1, up.Length), data.FeatureCount, (place, feature) => feature switch
            {
                0 => across[place % across.Length],
                1 => up[place / across.Length],
                _ => means[feature],
            });
        }
    }

    /// <summary>
    /// The places of a data set: 25 along each feature, from 0 to one and a half times the largest; where the data goes below zero,
    /// from as far below.
    /// </summary>
    /// <param name="data">The data; the rows with known labels count.</param>
    public static FeatureGrid Of(DataSet data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new FeatureGrid(data);
    }

    /// <summary>A map of numbers: colours over two features, with the rows of the data and its questions as points; a line over one.</summary>
    /// <param name="title">The title.</param>
    /// <param name="values">A number for each of <see cref="Rows"/>.</param>
    /// <param name="name">What the numbers are.</param>
    /// <exception cref="ArgumentException">Another count of numbers, one that is not finite, or a feature that is always 0.</exception>
    public Plot Map(string title, Vector<double> values, string name)
    {
        ArgumentNullException.ThrowIfNull(values);
        var places = across.Length * Math.Max(1, up.Length);
        if (values.Count != places)
            throw new ArgumentException($"values has {values.Count} numbers and the grid has {places} places; give one number for each row of the grid.", nameof(values));

        var plot = new Plot(title).X($"{data.FeatureColumns[0]}");
        if (up.Length == 0)
            return plot.Y(name).Line(across, values, name);

        var heights = Matrix<double>.Build.Dense(up.Length, across.Length, (row, column) => values[row * across.Length + column]);
        plot = plot.Y($"{data.FeatureColumns[1]}").HeatMap(across, up, heights, name)
            .Points(data.Features.Column(0), data.Features.Column(1), "training rows");
        return data.QuestionCount == 0 ? plot : plot.Points(data.Questions.Column(0), data.Questions.Column(1), "asked");
    }

    private static double[] Axis(Vector<double> feature)
    {
        var from = Math.Min(0, BeyondTheMost * feature.Minimum());
        var to = BeyondTheMost * feature.AbsoluteMaximum();
        return [.. Enumerable.Range(0, Steps).Select(step => from + step * (to - from) / (Steps - 1))];
    }
}
