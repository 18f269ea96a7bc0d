using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Data;

public sealed class SeparatorTests
{
    [Theory]
    [InlineData("\"a\";\"b, c\";\"d\"\n1.5;2;3\n4;5;6", "semicolons, and quotes around names")]
    [InlineData("a;b, c;d\n1.5;2;3\n4;5;6", "a name with a comma between semicolons")]
    [InlineData("a,\"b, c\",d\n1.5,2,3\n4,5,6", "a name with a comma between commas")]
    [InlineData("\uFEFFa;b, c;d\r\n1,5;2;3\r\n4;5;6\r\n", "a byte-order mark and decimal commas")]
    [InlineData("a\tb, c\td\n1,5\t2\t3\n4\t5\t6", "tabs and decimal commas")]
    [InlineData("a   \"b, c\" d\n 1.5  2\t3\n4 5      6", "runs of spaces")]
    [InlineData("a   \"b, c\"\td\n1.5  2\t3\n4    5\t6", "a tab among runs of spaces")]
    [InlineData("a \"b, c\" d\n1,5 2 3\n4 5 6", "spaces and decimal commas")]
    [InlineData("a|b, c|d\n1.5|2|3\n4|5|6", "bars")]
    [InlineData("sep=;\na;b, c;d\n1.5;2;3\n4;5;6", "a first line that says the separator")]
    [InlineData("a;b, c;d;;\n1.5;2;3;;\n;;;;\n4;5;6;;", "empty columns and rows as a spreadsheet leaves them")]
    [InlineData("a;b, c;d\n1.5;2;3;\n4;5;6;", "a separator after the last cell")]
    public void Recognises_what_separates_the_cells(string csv, string what)
    {
        var data = DataSet.Parse(csv);
        Assert.Equal(["a", "b, c", "d"], data.FeatureColumns.Concat(data.LabelColumns).Select(column => column.Name));
        Assert.True(Rows([1.5, 2], [4, 5]).Equals(data.Features), what);
        Assert.Equal(Rows([3], [6]), data.Labels);
    }

    [Fact]
    public void Keeps_an_empty_cell_at_either_end_of_a_line_of_tabs()
    {
        var data = DataSet.Parse("a\tb\n1\t2\n3\t");
        Assert.Equal(Rows([3]), data.Questions);
        Assert.Contains("The cell in column 'a' of row 1 (line 2) is empty", Refusal("a\tb\n\t2"), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_a_comma_beside_a_tab_for_the_separator() => Assert.Equal(Rows([1]), DataSet.Parse("a,\tb\n1,\t2").Features);

    [Fact]
    public void Names_the_separator_where_a_row_has_another() => Assert.Contains(
        "Row 2 (line 3) has 1 value, and the header has 2 columns; give one value for each column, separated by commas as in the header",
        Refusal("a,b\n1,2\n3;4"), StringComparison.Ordinal);

    [Fact]
    public void Wants_quotes_around_names_with_spaces_where_spaces_separate()
    {
        Assert.Contains("put quotes around a name or a value that has spaces", Refusal("studied (h) score\n2 92\n1 86"), StringComparison.Ordinal);
        Assert.Equal(new Column("studied", "h"), DataSet.Parse("\"studied (h)\" score\n2 92\n1 86").FeatureColumns[0]);
    }

    [Theory]
    [InlineData("score\n92\n86", "There is only one column, 'score'")]
    [InlineData("exam score\n92\n86", "There is only one column, 'exam score'")]
    public void Refuses_a_single_column_by_its_name(string csv, string message) =>
        Assert.Contains(message, Refusal(csv), StringComparison.Ordinal);

    [Theory]
    [InlineData("a;b\n2,5;1.5", "'2,5' in column 'a' of row 1 (line 2) has a decimal comma; write 2.5, with a point")]
    [InlineData("a,b\n\"250,000\",2", "'250,000' in column 'a' of row 1 (line 2) has a thousands separator; write 250000.")]
    [InlineData("a,b\n\"-1,250,000.5\",2", "has a thousands separator; write -1250000.5.")]
    [InlineData("a,b\n250,000,2", "give one value for each column, with a decimal point and no comma within a number")]
    [InlineData("a;b\n250,000;2", "'250,000' in column 'a' of row 1 (line 2) may be 250000 or 250.000; write the one that you mean")]
    [InlineData("a;b\n1,250,000;2", "has a thousands separator; write 1250000.")]
    [InlineData("a;b\n1.250.000;2", "has a thousands separator; write 1250000.")]
    [InlineData("a;b\n1.250,5;2,5", "has a thousands separator; write 1250,5.")]
    [InlineData("a;b\n1 250;2", "has a thousands separator; write 1250.")]
    [InlineData("a;b\n1'250;2", "has a thousands separator; write 1250.")]
    public void Refuses_numbers_that_can_be_misread_and_says_how_to_write_them(string csv, string message) =>
        Assert.Contains(message, Refusal(csv), StringComparison.Ordinal);

    [Fact]
    public void Takes_every_comma_for_a_decimal_comma_where_one_can_be_nothing_else() =>
        Assert.Equal(Rows([1.25], [2.5]), DataSet.Parse("a;b\n1,250;2\n2,5;3").Features);

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body>not found</body></html>", "This is a web page, not a table")]
    [InlineData("\uFEFF\n  <html lang=\"en\">", "This is a web page, not a table")]
    [InlineData("[\n  {\"a\": 1}\n]", "This is JSON, not a table")]
    [InlineData("PK\u0003\u0004\0\0", "This is not text but a workbook")]
    [InlineData("", "There is no header: the table is empty")]
    public void Says_what_it_got_instead_of_a_table(string text, string message) =>
        Assert.Contains(message, Refusal(text), StringComparison.Ordinal);

    [Fact]
    public void Reads_the_minus_of_print() => Assert.Equal(Rows([-1.5]), DataSet.Parse("a,b\n\u22121.5,2").Features);

    private static string Refusal(string csv) => Assert.Throws<FormatException>(() => DataSet.Parse(csv)).Message;

    private static Matrix<double> Rows(params double[][] rows) => Matrix<double>.Build.DenseOfRowArrays(rows);
}
