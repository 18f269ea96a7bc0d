using Xunit;

namespace NeuralNotebooks.Tests.Data;

public sealed class ColumnTests
{
    [Theory]
    [InlineData("hours studied (h)", "hours studied", "h")]
    [InlineData("  exam score  ( % ) ", "exam score", "%")]
    [InlineData("digit", "digit", "")]
    [InlineData("f(x)", "f(x)", "")]
    [InlineData("(h)", "(h)", "")]
    [InlineData("speed (m/(s))", "speed", "m/(s)")]
    public void Parses_name_and_unit(string heading, string name, string unit) =>
        Assert.Equal(new Column(name, unit), Column.Parse(heading));

    [Theory]
    [InlineData("hours studied (h)")]
    [InlineData("digit")]
    public void Writes_what_it_parses(string heading) => Assert.Equal(heading, Column.Parse(heading).ToString());
}
