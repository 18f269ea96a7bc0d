using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Data;

public sealed class DataSetParseTests
{
    private const string Article = """
        hours studied (h), hours slept (h), exam score (%)
        2, 9, 92
        1, 5, 86
        3, 6, 89
        4, 8, ?
        """;

    private static readonly Matrix<double> Features = Rows([2, 9], [1, 5], [3, 6]);

    [Fact]
    public void A_table_that_stands_in_the_code_is_counted_with_the_lines_of_the_code()
    {
#line 40
        var wrong = Assert.Throws<FormatException>(() => DataSet.Parse("""
            a, b
            1, 2
            1, x
            """));
#line default

        Assert.Contains("(line 43)", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(43, wrong.Data["Line"]);
    }

    [Fact]
    public void A_table_from_elsewhere_is_counted_from_its_own_first_line()
    {
        const string table = "a, b\n1, 2\n1, x";

        var wrong = Assert.Throws<FormatException>(() => DataSet.Parse(table));

        Assert.Contains("(line 3)", wrong.Message, StringComparison.Ordinal);
        Assert.False(wrong.Data.Contains("Line"));
    }

    [Fact]
    public void Reads_the_article_s_table()
    {
        var data = DataSet.Parse(Article);
        Assert.Equal(Features, data.Features);
        Assert.Equal(Rows([92], [86], [89]), data.Labels);
        Assert.Equal(Rows([4, 8]), data.Questions);
        Assert.Equal([new Column("hours studied", "h"), new Column("hours slept", "h")], data.FeatureColumns);
        Assert.Equal([new Column("exam score", "%")], data.LabelColumns);
        Assert.Equal((3, 2, 1, 1), (data.RowCount, data.FeatureCount, data.LabelCount, data.QuestionCount));
    }

    [Fact]
    public void Needs_no_question()
    {
        var questions = DataSet.Parse("a, b\n1, 2").Questions;
        Assert.Equal((0, 1), (questions.RowCount, questions.ColumnCount));
    }

    [Fact]
    public void Takes_the_last_columns_as_labels()
    {
        var data = DataSet.Parse("a,b,c\n1,2,3\n4,?,?", labels: 2);
        Assert.Equal(Rows([2, 3]), data.Labels);
        Assert.Equal(Rows([4]), data.Questions);
    }

    [Theory]
    [InlineData("\uFEFFa,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("\n\n   a , b\n\t1 ,2\n\n   3,4   \n\n")]
    [InlineData("# it's a \"comment\na,b\n   # another, \"one\n1,2\n3,4")]
    [InlineData("\"a\",\"b\"\n\"1\",\" 2 \"\n3, \"4\"")]
    [InlineData("a,b\n1e0,+2.0\n3.,04")]
    public void Reads_csv_as_people_write_it(string csv)
    {
        var data = DataSet.Parse(csv);
        Assert.Equal(["a", "b"], data.FeatureColumns.Concat(data.LabelColumns).Select(column => column.Name));
        Assert.Equal((Rows([1], [3]), Rows([2], [4])), (data.Features, data.Labels));
    }

    [Fact]
    public void Keeps_a_comma_within_a_quoted_name() =>
        Assert.Equal(new Column("sleep, \"net\"", "h"), DataSet.Parse("\"sleep, \"\"net\"\" (h)\", score\n1,2").FeatureColumns[0]);

    [Theory]
    [InlineData("", "There is no header")]
    [InlineData("  \n# only a comment\n", "There is no header")]
    [InlineData("1,2\n3,4", "Line 1 holds numbers where the header should be")]
    [InlineData("a,,c\n1,2,3", "Column 2 of the header (line 1) has no name")]
    [InlineData("a,b", "no row whose labels are known")]
    [InlineData("a,b\n1,?", "no row whose labels are known")]
    [InlineData("a,b,c\n1,2,3\n\n4,5", "Row 2 (line 4) has 2 values, and the header has 3 columns")]
    [InlineData("a,b\n1,2,5", "Row 1 (line 2) has 3 values, and the header has 2 columns; give one value for each column, with a decimal point")]
    [InlineData("a,b\n1,two", "'two' in column 'b' of row 1 (line 2) is not a number")]
    [InlineData("a,b\n1,2 h", "'2 h' in column 'b' of row 1 (line 2) is not a number")]
    [InlineData("a,b\n#\n\n1,2\n,2", "The cell in column 'a' of row 2 (line 5) is empty")]
    [InlineData("a,b\n1,-Infinity", "'-Infinity' in column 'b' of row 1 (line 2) is not a finite number")]
    [InlineData("a,b\n1,1e999", "'1e999' in column 'b' of row 1 (line 2) is not a finite number")]
    [InlineData("a,b\n\"1,5\",2", "'1,5' in column 'a' of row 1 (line 2) has a decimal comma; write 1.5")]
    [InlineData("a,b\n?,2", "The ? in column 'a' of row 1 (line 2)")]
    [InlineData("a,b\n1,2\n\"3,4\n5,6", "A quote on line 3 is out of place")]
    [InlineData("a,b\n1,3\"\"4", "A quote on line 2 is out of place")]
    public void Refuses_what_it_cannot_read_and_says_where(string csv, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => DataSet.Parse(csv)).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_row_with_only_some_labels_unknown() => Assert.Contains("Row 2 (line 3) has ? for only some of its labels",
        Assert.Throws<FormatException>(() => DataSet.Parse("a,b,c\n1,2,3\n1,2,?", labels: 2)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "labels is 0")]
    [InlineData(-1, "labels is -1")]
    [InlineData(3, "labels is 3 and the header has 3 columns, which leaves no feature")]
    [InlineData(4, "labels is 4")]
    public void Refuses_label_counts_that_leave_no_feature_or_no_label(int labels, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentOutOfRangeException>(() => DataSet.Parse(Article, labels)).Message, StringComparison.Ordinal);

    [Fact]
    public void Reads_a_file_and_names_it_where_it_refuses()
    {
        var folder = Directory.CreateTempSubdirectory("data with spaces ").FullName;
        try
        {
            var path = Path.Combine(folder, "exam.csv");
            File.WriteAllText(path, Article);
            Assert.Equal(Features, DataSet.FromFile(path).Features);
            File.WriteAllText(path, "a,b\n1");
            Assert.StartsWith("exam.csv: Row 1 (line 2)", Assert.Throws<FormatException>(() => DataSet.FromFile(path)).Message, StringComparison.Ordinal);
            Assert.Throws<FileNotFoundException>(() => DataSet.FromFile(Path.Combine(folder, "none.csv")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Reads_decimal_points_in_a_culture_of_decimal_commas()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            Assert.Equal(Rows([1.5]), DataSet.Parse("a,b\n1.5,2").Features);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Matrix<double> Rows(params double[][] rows) => Matrix<double>.Build.DenseOfRowArrays(rows);
}
