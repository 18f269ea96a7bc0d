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
        var headings = data.FeatureColumns.Concat(data.LabelColumns).Select(column => column.ToString()).ToArray();
        var columns = Shown.Indices(headings.Length, MostColumns);
        var known = features.Append(labels);

        var table = new NumberTable([.. columns.Select(column => column == Shown.Dots ? LeftOut : headings[column])]).WithCaption(Caption(data));
        foreach (var row in Shown.Indices(known.RowCount, MostRows))
            table = table.Row(Cells(columns, row, column => known[row, column]));
        foreach (var row in Shown.Indices(questions.RowCount, MostRows))
            table = table.Row(Cells(columns, row, column => column < questions.ColumnCount ? questions[row, column] : "?"));
        return table;
    }

    private static object[] Cells(int[] columns, int row, Func<int, object> cell) =>
        [.. columns.Select(column => column == Shown.Dots || row == Shown.Dots ? LeftOut : cell(column))];

    private static string Caption(DataSet data)
    {
        var caption = $"{Guard.Count(data.RowCount, "row")}, {Guard.Count(data.FeatureCount, "feature")}, {Guard.Count(data.LabelCount, "label")}";
        return data.QuestionCount == 0 ? caption : $"{caption}, {Guard.Count(data.QuestionCount, "question")}";
    }
}
