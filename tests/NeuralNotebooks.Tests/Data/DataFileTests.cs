using System.Text;
using Xunit;

namespace NeuralNotebooks.Tests.Data;

public sealed class DataFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("data ").FullName;

    private string FilePath => Path.Combine(folder, "exam.csv");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Says_that_an_address_is_no_file() => Assert.Contains("is an address, not a file; download the file",
        Assert.Throws<ArgumentException>(() => DataSet.FromFile("https://example.org/scores.csv")).Message, StringComparison.Ordinal);

    [Fact]
    public void Says_that_a_folder_is_no_file() => Assert.Contains("is a folder; give the name of a file in it",
        Assert.Throws<IOException>(() => DataSet.FromFile(folder)).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_the_folder_in_which_there_is_no_such_file() => Assert.Contains(
        $"There is no file 'exam.csv' in the folder '{folder}'",
        Assert.Throws<FileNotFoundException>(() => DataSet.FromFile(FilePath)).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_the_folder_that_is_not_there() => Assert.Contains(
        $"there is no folder '{Path.Combine(folder, "none")}'",
        Assert.Throws<DirectoryNotFoundException>(() => DataSet.FromFile(Path.Combine(folder, "none", "exam.csv"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Tells_a_table_from_the_name_of_a_file()
    {
        Assert.Contains("DataSet.Parse reads a table",
            Assert.Throws<ArgumentException>(() => DataSet.FromFile("a,b\n1,2")).Message, StringComparison.Ordinal);
        Assert.Contains("'../data/galileo.csv' is the name of a file, not a table; DataSet.FromFile reads files",
            Assert.Throws<ArgumentException>(() => DataSet.Parse("../data/galileo.csv")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "exam.csv: There is no header")]
    [InlineData("<html>", "exam.csv: This is a web page")]
    [InlineData("score\n1", "exam.csv: There is only one column, 'score'")]
    public void Names_the_file_where_it_holds_no_table(string text, string message)
    {
        File.WriteAllText(FilePath, text);
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => DataSet.FromFile(FilePath)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_file_where_a_choice_does_not_fit()
    {
        File.WriteAllText(FilePath, "a,b\n1,2");
        Assert.StartsWith("exam.csv: There is no column 'c'; the columns are 'a', 'b'",
            Assert.Throws<ArgumentException>(() => DataSet.FromFile(FilePath, label: "c")).Message, StringComparison.Ordinal);
        Assert.StartsWith("exam.csv: labels is 2",
            Assert.Throws<ArgumentOutOfRangeException>(() => DataSet.FromFile(FilePath, labels: 2)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public void Reads_names_in_the_encodings_that_spreadsheets_write(string encoding)
    {
        File.WriteAllText(FilePath, "höhe;weite\n1;2", Encoding.GetEncoding(encoding));
        Assert.Equal("höhe", DataSet.FromFile(FilePath).FeatureColumns[0].Name);
    }
}
