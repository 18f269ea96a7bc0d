using System.Runtime.CompilerServices;
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

    /// <summary>The column whose cells name classes; null where labels are numbers.</summary>
    public Column? ClassColumn { get; internal init; }

    /// <summary>The names of the classes in the order of the labels, which are one-hot; none where labels are numbers.</summary>
    public IReadOnlyList<string> ClassNames => ClassColumn is null ? [] : [.. LabelColumns.Select(column => column.Name)];

    /// <summary>How many rows were left out because a feature was not known.</summary>
    public int LeftOutCount { get; internal init; }

    /// <summary>
    /// Reads a table: a header line, then a line for each row. The last column is the label, unless another is named; where it
    /// is not known, it is `?`, empty or NA. Cells stand between commas, semicolons, tabs or spaces; blank lines, indentation,
    /// quotes and lines that begin with # are fine. Numbers have a decimal point in every culture; between semicolons, tabs or
    /// spaces all of them may have a decimal comma instead.
    /// </summary>
    /// <param name="csv">The text.</param>
    /// <param name="labels">How many of the columns, counted from the last, are labels.</param>
    /// <param name="features">The columns to learn from, by name; null for all that are no labels.</param>
    /// <param name="without">Columns to leave out, by name.</param>
    /// <param name="label">The column that is the label, by name, if it is not the last.</param>
    /// <param name="classes">The column that is the label, by name, if its cells name classes: each class becomes a label of 0 or 1.</param>
    /// <param name="header">False if the first line is a row already; the columns are then called "column 1", "column 2", …</param>
    /// <param name="dropGaps">True to leave out rows in which a feature is not known, false to refuse them.</param>
    /// <param name="source">Given by the compiler: how the text is written in the code.</param>
    /// <param name="line">Given by the compiler: the line of the call. Lines of a table that stands in the code are counted with it.</param>
    /// <exception cref="FormatException">The text is no such table; the message names line, row and column.</exception>
    /// <exception cref="ArgumentException">There is no column of such a name, or no feature or no label is left.</exception>
    public static DataSet Parse(
        string csv,
        int labels = 1,
        string[]? features = null,
        string[]? without = null,
        string? label = null,
        string? classes = null,
        bool header = true,
        bool dropGaps = false,
        [CallerArgumentExpression(nameof(csv))] string source = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(csv);
        if (!csv.Contains('\n') && (csv.Contains("://", StringComparison.Ordinal) || Path.GetExtension(csv) is ".csv" or ".tsv" or ".txt"))
            throw new ArgumentException($"'{csv}' is the name of a file, not a table; DataSet.FromFile reads files.", nameof(csv));
        var standsHere = source.StartsWith("\"\"\"", StringComparison.Ordinal);
        return DataSetReader.Read(csv, new ColumnChoice(labels, features, without, label, classes), header, dropGaps, standsHere ? line + 1 : null);
    }

    /// <summary>Reads a file with a table as <see cref="Parse"/> does.</summary>
    /// <param name="path">The file; a relative path starts from the current folder.</param>
    /// <param name="labels">How many of the columns, counted from the last, are labels.</param>
    /// <param name="features">The columns to learn from, by name; null for all that are no labels.</param>
    /// <param name="without">Columns to leave out, by name.</param>
    /// <param name="label">The column that is the label, by name, if it is not the last.</param>
    /// <param name="classes">The column that is the label, by name, if its cells name classes: each class becomes a label of 0 or 1.</param>
    /// <param name="header">False if the first line is a row already; the columns are then called "column 1", "column 2", …</param>
    /// <param name="dropGaps">True to leave out rows in which a feature is not known, false to refuse them.</param>
    /// <exception cref="FormatException">The file holds no such table; the message names file, line, row and column.</exception>
    /// <exception cref="ArgumentException">An address, or there is no column of such a name, or no feature or no label is left.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <example><code>
    /// var data = DataSet.FromFile("../data/iris.csv", classes: "species");
    /// </code></example>
    public static DataSet FromFile(
        string path,
        int labels = 1,
        string[]? features = null,
        string[]? without = null,
        string? label = null,
        string? classes = null,
        bool header = true,
        bool dropGaps = false)
    {
        var text = DataFile.Read(path);
        try
        {
            return DataSetReader.Read(text, new ColumnChoice(labels, features, without, label, classes), header, dropGaps);
        }
        catch (FormatException exception)
        {
            throw new FormatException(Named(exception.Message), exception);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new ArgumentOutOfRangeException(Named(exception.Message), exception);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException(Named(exception.Message), exception);
        }

        string Named(string message) => $"{Path.GetFileName(path)}: {message}";
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
        var asked = ArrayRows.ToQuestions(questions, x.ColumnCount, nameof(questions));
        var featureColumns = ArrayRows.ToColumns(featureNames, "feature", x.ColumnCount, nameof(featureNames));
        var labelColumns = ArrayRows.ToColumns(labelNames, "label", y.ColumnCount, nameof(labelNames));
        if (Magnitude.Problem(featureColumns, x.Stack(asked)) is { } problem)
            throw new ArgumentException(problem, nameof(features));
        if (Magnitude.Problem(labelColumns, y) is { } labelProblem)
            throw new ArgumentException(labelProblem, nameof(labels));
        return new DataSet(featureColumns, labelColumns, x, y, asked);
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
                $"testFraction is {testFraction}; give a number above 0 and below 1, such as 0.2."));
        if (RowCount < 2)
            throw new InvalidOperationException("One row cannot be split: the training rows and the test rows need at least one each.");

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
        questions)
    {
        ClassColumn = ClassColumn,
    };
}
