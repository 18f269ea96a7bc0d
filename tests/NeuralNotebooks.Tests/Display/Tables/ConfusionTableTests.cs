using NeuralNotebooks.Tests.Network;
using Xunit;

namespace NeuralNotebooks.Tests.Display.Tables;

public sealed class ConfusionTableTests
{
    [Fact]
    public void Puts_counts_under_the_names_of_the_classes() => Assert.Equal(
        new NumberTable("written ↓ read →", "cat", "dog").Row("cat", 12, "·").Row("dog", 3, 4).ToText(),
        ConfusionTable.Of(Samples.Rows([12, 0], [3, 4]), ["cat", "dog"]).ToText());

    [Fact]
    public void Refuses_another_number_of_names() =>
        Assert.Throws<ArgumentException>(() => ConfusionTable.Of(Samples.Rows([12, 0], [3, 4]), ["cat"]));
}
