using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Random;

namespace NeuralNotebooks;

/// <summary>
/// Examples to learn from: features, and the labels that belong to them, with names and units; and questions, the features
/// of rows whose labels are not known. A data set never changes; its matrices are copies.
/// </summary>
/// <example><code>
/// var data = DataSet.Parse("""
///     hours studied (h), hours slept (h), exam score (%)
///     2, 9, 92
///     1, 5, 86
///     4, 8, ?
///     """);
/// </code></example>
public sealed class DataSet : INotebookDisplay
{
    private readonly Matrix<double> features;
    private readonly Matrix<double> labels;
    private readonly Matrix<double> questions;

    internal DataSet(
        Column[] featureColumns, Column[] labelColumns, Matrix<double> features, Matrix<double> labels, Matrix<double> questions)
    {
        FeatureColumns = Array.AsReadOnly(featureColumns);
        LabelColumns = Array.AsReadOnly(labelColumns);
        this.features = features;
        this.labels = labels;
        this.questions = questions;
    }

    /// <summary>Names and units of the features.</summary>
    public IReadOnlyList<Column> FeatureColumns { get; }

    /// <summary>Names and units of the labels.</summary>
    public IReadOnlyList<Column> LabelColumns { get; }

    /// <summary>A copy of the features, rows×features, of the rows whose labels are known.</summary>
    public Matrix<double> Features => features.Clone();

    /// <summary>A copy of the labels, rows×labels.</summary>
    public Matrix<double> Labels => labels.Clone();

    /// <summary>A copy of the features of the rows whose labels are all `?`; 0×features if there is none.</summary>
    public Matrix<double> Questions => questions.Clone();

    /// <summary>How many rows have known labels.</summary>
    public int RowCount => features.RowCount;

    /// <summary>How many features a row has.</summary>
    public int FeatureCount => FeatureColumns.Count;

    /// <summary>How many labels a row has.</summary>
    public int LabelCount => LabelColumns.Count;

    /// <summary>How many rows have unknown labels.</summary>
    public int QuestionCount => questions.RowCount;

    /// <summary>
    /// Reads CSV text: a header line, then a line for each row; the last columns are labels, `?` where they are unknown.
    /// Blank lines, indentation, quotes and lines that begin with # are fine; numbers have a decimal point in every culture.
    /// </summary>
    /// <param name="csv">The text.</param>
    /// <param name="labels">How many of the columns, counted from the last, are labels.</param>
    /// <exception cref="FormatException">The text is no such table; the message names line, row and column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 label, or so many that no feature is left.</exception>
    public static DataSet Parse(string csv, int labels = 1)
    {
        ArgumentNullException.ThrowIfNull(csv);
        return DataSetReader.Read(csv, labels);
    }

    /// <summary>Reads a CSV file (UTF-8), as <see cref="Parse"/> does.</summary>
    /// <param name="path">The file; a relative path starts from the current folder.</param>
    /// <param name="labels">How many of the columns, counted from the last, are labels.</param>
    /// <exception cref="FormatException">The file holds no such table; the message names file, line, row and column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 label, or so many that no feature is left.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DataSet FromFile(string path, int labels = 1)
    {
        var csv = File.ReadAllText(path);
        try
        {
            return DataSetReader.Read(csv, labels);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{Path.GetFileName(path)}: {exception.Message}", exception);
        }
    }

    /// <summary>A data set from arrays, one inner array a row.</summary>
    /// <param name="features">rows×features.</param>
    /// <param name="labels">rows×labels.</param>
    /// <param name="featureNames">Headings such as "hours studied (h)"; "feature 1", "feature 2", … if null.</param>
    /// <param name="labelNames">Headings; "label 1", "label 2", … if null.</param>
    /// <param name="questions">Features of rows without labels; null for none.</param>
    /// <exception cref="ArgumentException">No rows, rows of different lengths, NaN or infinity, counts that do not fit.</exception>
    public static DataSet FromArrays(
        double[][] features,
        double[][] labels,
        string[]? featureNames = null,
        string[]? labelNames = null,
        double[][]? questions = null)
    {
        var x = ArrayRows.ToMatrix(features, nameof(features));
        var y = ArrayRows.ToMatrix(labels, nameof(labels));
        if (x.RowCount != y.RowCount)
            throw new ArgumentException(
                $"features has {Guard.Count(x.RowCount, "row")} and labels has {y.RowCount}; give one row of labels for each row of features.", nameof(labels));
        return new DataSet(
            ArrayRows.ToColumns(featureNames, "feature", x.ColumnCount, nameof(featureNames)),
            ArrayRows.ToColumns(labelNames, "label", y.ColumnCount, nameof(labelNames)),
            x,
            y,
            ArrayRows.ToQuestions(questions, x.ColumnCount, nameof(questions)));
    }

    /// <summary>
    /// Shuffles the rows and puts some of them aside for testing. Each side keeps at least one row, and both keep the questions.
    /// </summary>
    /// <param name="testFraction">The share of rows to test with, more than 0 and less than 1, such as 0.2.</param>
    /// <param name="seed">The same seed gives the same split (Mersenne Twister).</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is no such number.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than two rows.</exception>
    public (DataSet Training, DataSet Test) Split(double testFraction, int seed)
    {
        if (!(testFraction > 0 && testFraction < 1))
            throw new ArgumentOutOfRangeException(nameof(testFraction), FormattableString.Invariant(
                $"testFraction is {testFraction}; give a number more than 0 and less than 1, such as 0.2."));
        if (RowCount < 2)
            throw new InvalidOperationException("One row cannot be split; a training and a test set need at least one row each.");

        var order = Enumerable.Range(0, RowCount).ToArray();
        RowOrder.Shuffle(order, new MersenneTwister(seed, threadSafe: false));
        var testCount = Math.Clamp((int)Math.Round(testFraction * RowCount), 1, RowCount - 1);
        return (Rows(order[testCount..]), Rows(order[..testCount]));
    }

    /// <inheritdoc/>
    public string ToHtml() => Table.ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table.ToText();

    private NumberTable Table => DataSetTable.Of(this, features, labels, questions);

    private DataSet Rows(int[] numbers) => new(
        [.. FeatureColumns],
        [.. LabelColumns],
        Matrix<double>.Build.DenseOfRowVectors(numbers.Select(features.Row)),
        Matrix<double>.Build.DenseOfRowVectors(numbers.Select(labels.Row)),
        questions);
}
