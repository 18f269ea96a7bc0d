using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A data set as the article prints it: a column for each feature and label, and `?` where a label is not known.</summary>
internal static class DataSetTable
{
    private const int MostColumns = 12;
    private const int MostRows = 12;
    private const string LeftOut = "…";

    public static NumberTable Of(DataSet data, Matrix<double> features, Matrix<double> labels, Matrix<double> questions)
    {
        IEnumerable<Column> answers = data.ClassColumn is null ? data.LabelColumns : [data.ClassColumn];
        var headings = data.FeatureColumns.Concat(answers).Select(column => column.ToString()).ToArray();
        var columns = Shown.Indices(headings.Length, MostColumns);

        var table = new NumberTable([.. columns.Select(column => column == Shown.Dots ? LeftOut : headings[column])]).WithCaption(Caption(data));
        foreach (var row in Shown.Indices(features.RowCount, MostRows))
            table = table.Row(Cells(columns, row, column => column < features.ColumnCount ? features[row, column] : Answer(row, column - features.ColumnCount)));
        foreach (var row in Shown.Indices(questions.RowCount, MostRows))
            table = table.Row(Cells(columns, row, column => column < questions.ColumnCount ? questions[row, column] : "?"));
        return table;

        object Answer(int row, int label) => data.ClassColumn is null ? labels[row, label] : data.ClassNames[labels.Row(row).MaximumIndex()];
    }

    private static object[] Cells(int[] columns, int row, Func<int, object> cell) =>
        [.. columns.Select(column => column == Shown.Dots || row == Shown.Dots ? LeftOut : cell(column))];

    /// <summary>What the labels can be, as labels are scaled from it: " from 0 to 100".</summary>
    private static string Ranges(DataSet data)
    {
        const int most = 3;
        var labels = data.Labels;
        return data.RowCount == 0 || data.LabelCount > most
            ? ""
            : " from " + string.Join(" and from ", data.LabelColumns.Select((column, index) => ValueRange.Of(column, labels.Column(index))).Distinct());
    }

    private static string Caption(DataSet data)
    {
        var answers = data.ClassColumn is null ? Guard.Count(data.LabelCount, "label") + Ranges(data) : $"{data.LabelCount} classes";
        var caption = $"{Guard.Count(data.RowCount, "row")}, {Guard.Count(data.FeatureCount, "feature")}, {answers}";
        if (data.QuestionCount > 0)
            caption += $", {Guard.Count(data.QuestionCount, "question")}";
        return data.LeftOutCount == 0 ? caption : $"{caption}, {Guard.Count(data.LeftOutCount, "row")} with gaps left out";
    }
}
