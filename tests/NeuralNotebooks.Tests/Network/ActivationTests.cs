using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

public sealed class ActivationTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(7.5, 0.99944722136307640)]
    [InlineData(-7.5, 0.00055277863692359955)]
    [InlineData(1, 0.73105857863000488)]
    [InlineData(-1000, 0)]
    [InlineData(1000, 1)]
    public void Sigmoid_has_the_known_values(double x, double expected) =>
        Assert.Equal(expected, Activation.Sigmoid(x), 1e-15);

    [Theory]
    [InlineData(-20, 2.0611536181902037e-09)]
    [InlineData(-36.5, 1.4068617124461467e-16)]
    [InlineData(-100, 3.720075976020836e-44)]
    [InlineData(-700, 9.85967654375977e-305)]
    [InlineData(-709.5, 7.38014831401258e-309)]
    [InlineData(-710, 4.47628622567513e-309)]
    [InlineData(-740, 4.2e-322)]
    [InlineData(-745, 5e-324)]
    [InlineData(-746, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    public void Sigmoid_keeps_its_digits_down_to_the_smallest_number_there_is(double x, double expected) // by mpmath, with 40 digits
    {
        Assert.Equal(expected, Activation.Sigmoid(x), 2e-15 * expected);
        Assert.Equal(expected * (1 - expected), Activation.SigmoidSlope(x), 2e-15 * expected);
        Assert.Equal(expected * (1 - expected), Activation.SigmoidSlope(-x), 2e-15 * expected);
    }

    [Fact]
    public void Sigmoid_is_that_of_the_system_s_exponential_but_for_the_last_bits()
    {
        for (var x = -800.0; x <= 50; x += 0.0137)
        {
            var expected = x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x));
            Assert.Equal(expected, Activation.Sigmoid(x), 1e-15 * expected + double.Epsilon);
        }
    }

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, 1)]
    public void Sigmoid_of_what_is_no_number_says_so(double x, double expected) => Assert.Equal(expected, Activation.Sigmoid(x));

    [Theory]
    [InlineData(0, 0.25)]
    [InlineData(1, 0.19661193324148185)]
    [InlineData(-2, 0.10499358540350652)]
    public void Slope_of_a_pre_activation_is_prime_of_its_activation(double x, double expected)
    {
        Assert.Equal(expected, Activation.SigmoidSlope(x), 1e-15);
        Assert.Equal(expected, Activation.SigmoidPrime(Activation.Sigmoid(x)), 1e-15);
    }

    [Fact]
    public void Matrices_are_mapped_entry_by_entry_zeros_included()
    {
        var sparse = Matrix<double>.Build.Sparse(2, 2);
        Assert.Equal(Matrix<double>.Build.Dense(2, 2, 0.5), Activation.Sigmoid(sparse));
        Assert.Equal(Matrix<double>.Build.Dense(2, 2, 0.25), Activation.SigmoidSlope(sparse));
        Assert.Equal(Samples.Rows([0.25, 0.16]), Activation.SigmoidPrime(Samples.Rows([0.5, 0.2])), Comparer);
    }

    private static bool Comparer(Matrix<double> one, Matrix<double> other) => (one - other).InfinityNorm() < 1e-15;
}
