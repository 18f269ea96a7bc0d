using AngleSharp.Html.Parser;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Data;

public sealed class ClassNamesTests
{
    private const string Flowers = "petal length,petal width,kind\n1.4,0.2,red\n4.7,1.4,blue\n6.0,2.5,green\n4.5,1.3,blue\n5,2,?";

    [Fact]
    public void Names_become_one_hot_labels_in_the_order_of_their_letters()
    {
        var data = DataSet.Parse(Flowers, classes: "kind");
        Assert.Equal(["blue", "green", "red"], data.ClassNames);
        Assert.Equal(["blue", "green", "red"], data.LabelColumns.Select(column => column.ToString()));
        Assert.Equal(Rows([0, 0, 1], [1, 0, 0], [0, 1, 0], [1, 0, 0]), data.Labels);
        Assert.Equal(Rows([5, 2]), data.Questions);
        Assert.Equal(new Column("kind"), data.ClassColumn);
    }

    [Fact]
    public void Numbers_can_be_names_and_stand_in_their_order()
    {
        var data = DataSet.Parse("7,0,84\n10,1,125\n2,0,38", classes: "column 1", header: false);
        Assert.Equal(["2", "7", "10"], data.ClassNames);
        Assert.Equal(Rows([0, 1, 0], [0, 0, 1], [1, 0, 0]), data.Labels);
    }

    [Fact]
    public void Labels_become_names_again()
    {
        var data = DataSet.Parse(Flowers, classes: "kind");
        Assert.Equal(["red", "blue", "green", "blue"], Classification.Classes(data.Labels, data.ClassNames));
        Assert.Equal(["green"], Classification.Classes(Rows([0.1, 0.6, 0.5]), data.ClassNames));
    }

    [Fact]
    public void Refuses_outputs_of_another_number_of_classes() => Assert.Contains("outputs is 1×2, but there are 3 names of classes",
        Assert.Throws<ArgumentException>(() => Classification.Classes(Rows([0, 1]), ["a", "b", "c"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Table_shows_the_names_as_they_were_written()
    {
        var data = DataSet.Parse(Flowers, classes: "kind");
        var page = new HtmlParser().ParseDocument(data.ToHtml());
        Assert.Equal(["petal length", "petal width", "kind"], page.QuerySelectorAll("th").Select(cell => cell.TextContent));
        Assert.Equal(["red", "blue", "green", "blue", "?"], page.QuerySelectorAll("td:last-child").Select(cell => cell.TextContent));
        Assert.Contains("4 rows, 2 features, 3 classes, 1 question", data.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_keeps_the_names()
    {
        var (training, test) = DataSet.Parse(Flowers, classes: "kind").Split(0.5, seed: 1);
        Assert.Equal(["blue", "green", "red"], training.ClassNames);
        Assert.Equal(["blue", "green", "red"], test.ClassNames);
    }

    [Fact]
    public void Labels_of_numbers_have_no_names() => Assert.Empty(DataSet.Parse("a,b\n1,2").ClassNames);

    [Fact]
    public void Says_how_to_name_classes_where_the_label_is_text() => Assert.Contains(
        "'red' in column 'kind' of row 1 (line 2) is not a number; write a number alone, such as 2 or 2.5, or say classes: \"kind\" if the column names classes.",
        Assert.Throws<FormatException>(() => DataSet.Parse(Flowers)).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_single_class() => Assert.Contains("Every row of column 'b' is 'red'",
        Assert.Throws<FormatException>(() => DataSet.Parse("a,b\n1,red\n2,red", classes: "b")).Message, StringComparison.Ordinal);

    private static Matrix<double> Rows(params double[][] rows) => Matrix<double>.Build.DenseOfRowArrays(rows);
}
