using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

public sealed class SigmoidExercisesTests
{
    [Fact]
    public void Accepts_tanh_made_from_the_sigmoid()
    {
        Assert.Equal(Grade.Exact, SigmoidExercises.Tanh(x => 2 * Activation.Sigmoid(2 * x) - 1).Grade);
        Assert.Equal(Grade.Close, SigmoidExercises.Tanh(x => Math.Round(Math.Tanh(x), 4)).Grade);
        Assert.Equal(Grade.NotYet, SigmoidExercises.Tanh(x => 2 * Activation.Sigmoid(x) - 1).Grade);
    }

    [Fact]
    public void Says_where_a_function_is_not_tanh_or_stops()
    {
        Assert.Equal("Not yet. At x = 0, it is off by 0.5.", SigmoidExercises.Tanh(Activation.Sigmoid).ToText());
        Assert.Contains("At x = -1 the function stops", SigmoidExercises.Tanh(x => x < 0 ? throw new InvalidOperationException() : Math.Tanh(x)).Message, StringComparison.Ordinal);
        Assert.Equal(Grade.NotYet, SigmoidExercises.Tanh(null).Grade);
        Assert.Equal(Grade.NotYet, SigmoidExercises.Tanh(_ => double.NaN).Grade);
    }

    [Fact]
    public void Undoes_the_bend()
    {
        Assert.Equal(Grade.Exact, SigmoidExercises.SumFor(0.5, 0).Grade);
        Assert.Equal(Grade.Exact, SigmoidExercises.SumFor(0.92, 2.4423470353692043).Grade); // ln 11.5
        Assert.Equal(Grade.NotYet, SigmoidExercises.SumFor(0.92, 0.92).Grade);
        Assert.Contains("never reaches", SigmoidExercises.SumFor(1, 40).Message, StringComparison.Ordinal);
    }
}
