using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Data;

public sealed class ColumnChoiceTests
{
    private const string People = """
        id, name, age (years), fare, survived
        1, "Doe, John", 22, 7.25, 0
        2, "Roe, Jane", , 71.28, 1
        3, "Poe, Ann", 30, 8.05, ?
        """;

    [Fact]
    public void Leaves_out_columns_by_name()
    {
        var data = DataSet.Parse(People, without: ["id", "name", "age"]);
        Assert.Equal(["fare"], data.FeatureColumns.Select(column => column.Name));
        Assert.Equal((Rows([7.25], [71.28]), Rows([0], [1]), Rows([8.05])), (data.Features, data.Labels, data.Questions));
    }

    [Fact]
    public void Takes_only_the_features_that_are_named_in_their_order()
    {
        var data = DataSet.Parse(People, features: ["FARE", "id"]);
        Assert.Equal(Rows([7.25, 1], [71.28, 2]), data.Features);
        Assert.Equal(["survived"], data.LabelColumns.Select(column => column.Name));
    }

    [Fact]
    public void Takes_any_column_as_the_label()
    {
        var data = DataSet.Parse("digit,p,q\n7,1,2\n2,3,4\n?,5,6", label: "digit");
        Assert.Equal((Rows([1, 2], [3, 4]), Rows([7], [2]), Rows([5, 6])), (data.Features, data.Labels, data.Questions));
    }

    [Fact]
    public void Finds_a_column_with_its_unit_and_without() => Assert.Equal(
        DataSet.Parse(People, features: ["fare"], label: "id").Labels,
        DataSet.Parse("id (n), fare\n1, 7.25\n2, 71.28\n3, 8.05", label: "id").Labels);

    [Fact]
    public void Numbers_the_columns_of_a_table_without_a_header()
    {
        var data = DataSet.Parse("7,0,84\n2,16,125", label: "column 1", header: false);
        Assert.Equal(["column 2", "column 3", "column 1"], data.FeatureColumns.Concat(data.LabelColumns).Select(column => column.Name));
        Assert.Equal((Rows([0, 84], [16, 125]), Rows([7], [2])), (data.Features, data.Labels));
    }

    [Fact]
    public void Speaks_of_no_header_where_there_is_none() => Assert.Contains("Row 2 (line 2) has 2 values, and row 1 has 3 columns",
        Assert.Throws<FormatException>(() => DataSet.Parse("1,2,3\n4,5", header: false)).Message, StringComparison.Ordinal);

    [Fact]
    public void Needs_no_name_for_a_column_that_is_left_out()
    {
        const string Indexed = ",a,b\n0,1,2\n1,3,4";
        Assert.Contains("Column 1 of the header (line 1) has no name; name it, or leave it out using without: [\"column 1\"]",
            Assert.Throws<FormatException>(() => DataSet.Parse(Indexed)).Message, StringComparison.Ordinal);
        Assert.Equal(Rows([1], [3]), DataSet.Parse(Indexed, without: ["column 1"]).Features);
    }

    [Fact]
    public void Reads_nothing_of_a_column_that_is_left_out() =>
        Assert.Equal(Rows([1]), DataSet.Parse("a,note,b\n1,2 h,3", without: ["note"]).Features);

    [Fact]
    public void Says_how_to_leave_out_a_column_of_text() => Assert.Contains(
        "'Doe, John' in column 'name' of row 1 (line 2) is not a number; write a number alone, such as 2 or 2.5, or leave the column out using without: [\"name\"].",
        Assert.Throws<FormatException>(() => DataSet.Parse(People)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("1,2,3\n4,5,6")]
    [InlineData("5.1,3.5,setosa\n4.9,3.0,setosa")]
    [InlineData("1.4,setosa\n4.9,setosa")]
    public void Takes_no_row_for_the_header(string csv) => Assert.Contains(
        "Line 1 holds numbers where the header should be; put a line above it that names the columns, or say header: false",
        Assert.Throws<FormatException>(() => DataSet.Parse(csv)).Message, StringComparison.Ordinal);

    [Fact]
    public void Takes_sodium_for_a_name() => Assert.Equal("Na", DataSet.Parse("Na,type\n1,2").FeatureColumns[0].Name);

    public static TheoryData<string, Action> Refusals => new()
    {
        { "There is no column 'sleep'; the columns are 'a', 'b', 'c'", () => Parse(without: ["sleep"]) },
        { "There is no column 'sleep'", () => Parse(features: ["sleep"]) },
        { "There is no column 'sleep'", () => Parse(label: "sleep") },
        { "There are 2 columns named 'a'", () => DataSet.Parse("a,a,b\n1,2,3", label: "a") },
        { "'c' is a feature and the label", () => Parse(features: ["a", "c"]) },
        { "features names no column", () => Parse(features: []) },
        { "label is 'a' and classes is 'b'", () => Parse(label: "a", classes: "b") },
        { "labels is 2 and 'a' is named as the one label", () => DataSet.Parse("a,b,c\n1,2,3", labels: 2, label: "a") },
        { "'c' is left out and cannot be the label", () => Parse(without: ["c"], label: "c") },
        { "'a' is left out and cannot be a feature", () => Parse(without: ["a"], features: ["a"]) },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void Refuses_choices_that_do_not_fit(string message, Action act) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(act).Message, StringComparison.Ordinal);

    private static DataSet Parse(string[]? features = null, string[]? without = null, string? label = null, string? classes = null) =>
        DataSet.Parse("a,b,c\n1,2,3", features: features, without: without, label: label, classes: classes);

    private static Matrix<double> Rows(params double[][] rows) => Matrix<double>.Build.DenseOfRowArrays(rows);
}
