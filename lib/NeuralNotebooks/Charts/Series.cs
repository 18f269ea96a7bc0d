using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>One thing that a chart draws.</summary>
/// <param name="Kind">What a message calls it: <c>Line</c>.</param>
/// <param name="Name">What the legend calls it; empty where one series needs no legend.</param>
internal abstract record Series(string Kind, string Name)
{
    /// <summary>Beyond it a difference of two numbers may overflow.</summary>
    private const double Largest = 1e300;

    /// <summary>All numbers along the x axis; none where the axis has categories.</summary>
    public virtual IReadOnlyList<double> AlongX => [];

    /// <summary>All numbers along the y axis.</summary>
    public virtual IReadOnlyList<double> AlongY => [];

    /// <summary>Whether there is nothing to draw.</summary>
    public virtual bool IsEmpty => AlongY.Count == 0;

    /// <summary>What a message calls the series: <c>Line "loss"</c>.</summary>
    public string Title => Name.Length == 0 ? Kind : $"{Kind} \"{Name}\"";

    protected static string Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name;
    }

    protected double[] Finite(IEnumerable<double> values, string what) => Finite(values, Title, what);

    /// <summary>Copies numbers, and refuses those that no drawing can show.</summary>
    public static double[] Finite(IEnumerable<double> values, string title, string what)
    {
        ArgumentNullException.ThrowIfNull(values, what);
        double[] copy = [.. values];
        var bad = Array.FindIndex(copy, value => !double.IsFinite(value) || Math.Abs(value) > Largest);
        return bad < 0
            ? copy
            : throw new ArgumentException($"{title}: {what}[{bad}] is {copy[bad].ToString(CultureInfo.InvariantCulture)}, and a plot shows only finite numbers up to 1e300; leave it out or find where it comes from.", what);
    }

    protected double[] Increasing(IEnumerable<double> values, string what)
    {
        var copy = Finite(values, what);
        for (var i = 1; i < copy.Length; i++)
        {
            if (copy[i] <= copy[i - 1])
                throw new ArgumentException($"{Title}: {what}[{i}] is not above {what}[{i - 1}]; give {what} in increasing order.", what);
        }

        return copy;
    }

    protected string[] Texts(IEnumerable<string> texts, string what)
    {
        ArgumentNullException.ThrowIfNull(texts, what);
        string[] copy = [.. texts];
        var missing = Array.IndexOf(copy, null);
        return missing < 0 ? copy : throw new ArgumentException($"{Title}: {what}[{missing}] is null; give an empty text instead.", what);
    }

    protected void RequireSameCount(int first, string firstName, int second, string secondName)
    {
        if (first != second)
            throw new ArgumentException($"{Title}: {firstName} has {first} values and {secondName} has {second}; give the same number of each.", secondName);
    }
}

/// <summary>A line through points, in their order.</summary>
internal sealed record Curve : Series
{
    public Curve(IEnumerable<double> x, IEnumerable<double> y, string name)
        : base("Line", Named(name))
    {
        (AlongX, AlongY) = (Finite(x, nameof(x)), Finite(y, nameof(y)));
        RequireSameCount(AlongX.Count, nameof(x), AlongY.Count, nameof(y));
    }

    public override IReadOnlyList<double> AlongX { get; }

    public override IReadOnlyList<double> AlongY { get; }
}

/// <summary>Single points, each with a text beside it if there is something to say.</summary>
internal sealed record Points : Series
{
    public Points(IEnumerable<double> x, IEnumerable<double> y, string name, IEnumerable<string>? labels)
        : base("Points", Named(name))
    {
        (AlongX, AlongY) = (Finite(x, nameof(x)), Finite(y, nameof(y)));
        RequireSameCount(AlongX.Count, nameof(x), AlongY.Count, nameof(y));
        Labels = labels is null ? [] : Texts(labels, nameof(labels));
        if (labels is not null)
            RequireSameCount(AlongX.Count, nameof(x), Labels.Count, nameof(labels));
    }

    public override IReadOnlyList<double> AlongX { get; }

    public override IReadOnlyList<double> AlongY { get; }

    /// <summary>The text beside each point; none if the points have no texts.</summary>
    public IReadOnlyList<string> Labels { get; }
}

/// <summary>Bars from zero, one for each category.</summary>
internal sealed record Bars : Series
{
    public Bars(IEnumerable<string> categories, IEnumerable<double> values, string name)
        : base("Bars", Named(name))
    {
        (Categories, AlongY) = (Texts(categories, nameof(categories)), Finite(values, nameof(values)));
        RequireSameCount(Categories.Count, nameof(categories), AlongY.Count, nameof(values));
        if (Categories.GroupBy(category => category).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"{Title}: the category \"{twice.Key}\" is there {twice.Count()} times; give every bar its own.", nameof(categories));
    }

    public IReadOnlyList<string> Categories { get; }

    public override IReadOnlyList<double> AlongY { get; }
}

/// <summary>A number for every point of a grid, shown by colour: a row for each y, a column for each x.</summary>
internal sealed record Surface : Series
{
    public Surface(IEnumerable<double> x, IEnumerable<double> y, Matrix<double> z, string name, bool hasContours)
        : base(hasContours ? "Contour" : "Heat map", Named(name))
    {
        ArgumentNullException.ThrowIfNull(z);
        (AlongX, AlongY) = (Increasing(x, nameof(x)), Increasing(y, nameof(y)));
        if (z.RowCount != AlongY.Count || z.ColumnCount != AlongX.Count)
            throw new ArgumentException($"{Title}: z is {z.RowCount}×{z.ColumnCount} and must be {AlongY.Count}×{AlongX.Count}, a row for each y and a column for each x.", nameof(z));
        _ = Finite(z.ToRowMajorArray(), nameof(z));
        (Z, HasContours) = (z.Clone(), hasContours);
    }

    public override IReadOnlyList<double> AlongX { get; }

    public override IReadOnlyList<double> AlongY { get; }

    public Matrix<double> Z { get; }

    public bool HasContours { get; }
}

/// <summary>Something that only Plotly.NET knows how to draw.</summary>
/// <param name="Type">What plotly.js calls it: <c>pie</c>.</param>
/// <param name="Name">What the legend calls it.</param>
internal sealed record OtherSeries(string Type, string Name) : Series(Type, Name)
{
    public override bool IsEmpty => false;
}
