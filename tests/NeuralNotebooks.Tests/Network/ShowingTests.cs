using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class ShowingTests
{
    [Fact]
    public void Forward_pass_shows_the_chain_of_equations()
    {
        var text = new NeuralNetwork([2, 3, 1], seed: 1).Forward(Samples.Inputs).ToText();
        InOrder(text, "X (3×2)", "W1 (2×3)", "z1 (3×3)", "·", "=", "a1 (3×3)", "σ(", "W2 (3×1)", "z2 (3×1)", "o (3×1)", "σ(");
    }

    [Fact]
    public void Backward_pass_shows_the_article_s_five_steps()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var text = network.Backward(network.Forward(Samples.Inputs), Samples.Targets).ToText();
        InOrder(text, "1. ", "errors (3×1)", "2. ", "delta2 (3×1)", "3. ", "W2ᵀ (1×3)", "errors1 (3×3)", "4. ", "delta1 (3×3)",
            "5. ", "Xᵀ (2×3)", "∂L/∂W1 (2×3)", "5. ", "a1ᵀ (3×3)", "∂L/∂W2 (3×1)");
    }

    [Theory]
    [InlineData(0, new[] { 2, 3, 1 })]
    [InlineData(1, new[] { 1, 1 })]
    [InlineData(40, new[] { 30, 20, 9, 12 })]
    public void Passes_of_any_size_show_themselves(int rows, int[] sizes)
    {
        var network = new NeuralNetwork(sizes, seed: 1);
        var forward = network.Forward(Matrix<double>.Build.Dense(rows, sizes[0], 0.5));
        var backward = network.Backward(forward, Matrix<double>.Build.Dense(rows, sizes[^1], 0.5));
        Assert.Contains($"o ({rows}×{sizes[^1]})", forward.ToText(), StringComparison.Ordinal);
        Assert.Contains($"∂L/∂W{sizes.Length - 1}", backward.ToText(), StringComparison.Ordinal);
        Assert.InRange(backward.ToHtml().Length, 100, 60_000);
        Assert.InRange(forward.ToHtml().Length, 100, 60_000);
    }

    [Fact]
    public void History_shows_powers_of_ten_and_the_last_epoch()
    {
        var text = new NeuralNetwork([2, 3, 1], seed: 1).Train(Samples.Inputs, Samples.Targets, epochs: 250).ToText();
        InOrder(text, "Training, 250 epochs", "\n     0 ", "\n     1 ", "\n    10 ", "\n   100 ", "\n   250 ");
        Assert.Contains("\n     0 ", new NeuralNetwork([2, 3, 1], seed: 1).Train(Samples.Inputs, Samples.Targets, epochs: 0).ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Loss_that_is_only_rounding_is_shown_as_a_bound()
    {
        var network = new NeuralNetwork(Samples.Rows([0.5]));
        var inputs = Samples.Rows([1]);
        var history = network.Train(inputs, network.Predict(inputs), epochs: 3);
        Assert.Contains("below 1e-15", history.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Gradient_check_shows_a_bound_and_a_clear_answer()
    {
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        InOrder(GradientCheck.Compare(network, Samples.Inputs, Samples.Targets).ToText(), "below 1e-8", "below 1e-6", "yes");

        var wrong = network.Backward(network.Forward(Samples.Inputs), Samples.Targets).Updates;
        var text = GradientCheck.Compare(network, Samples.Inputs, Samples.Targets, wrong).ToText();
        InOrder(text, "largest relative difference", "2", "no");
        Assert.DoesNotContain("below", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, "A step of 1 is too long for the slopes of W1: they change on the way. Use a shorter one.")]
    [InlineData(1, 1e-12, "too small to be measured with a step of 1e-12: rounding hides them.")]
    [InlineData(1e12, 1e-5, "All slopes of W1 are below")]
    [InlineData(1e200, 1e-5, "The loss is too large for a number, so no slope can be measured. Scale the labels.")]
    public void Gradient_check_that_cannot_tell_says_why(double labels, double step, string reason)
    {
        var check = GradientCheck.Compare(new NeuralNetwork([2, 3, 1], seed: 1), Samples.Inputs, labels * Samples.Targets, step: step);

        InOrder(check.ToText(), reason, "not measurable", "not measurable", "cannot tell");
        Assert.DoesNotContain("NaN", check.ToText(), StringComparison.Ordinal);
    }

    private static void InOrder(string text, params string[] parts)
    {
        var from = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is missing after character {from} of:\n{text}");
            from = found + part.Length;
        }
    }
}
