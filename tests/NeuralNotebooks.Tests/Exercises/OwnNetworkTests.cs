using MathNet.Numerics.LinearAlgebra;
using Xunit;
using OwnBackward = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>[], MathNet.Numerics.LinearAlgebra.Matrix<double>[], MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>[]>;
using OwnForward = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>[], MathNet.Numerics.LinearAlgebra.Matrix<double>[]>;
using OwnLoss = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, double>;
using OwnSigmoid = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>>;
using OwnStep = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>[], MathNet.Numerics.LinearAlgebra.Matrix<double>[], double, MathNet.Numerics.LinearAlgebra.Matrix<double>[]>;
using OwnTrain = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>[], int, double, MathNet.Numerics.LinearAlgebra.Matrix<double>[]>;

namespace NeuralNotebooks.Tests.Exercises;

/// <summary>The methods of the reader's own network: right ones written differently, and what is said of wrong ones.</summary>
public sealed class OwnNetworkTests
{
    [Fact]
    public void Accepts_a_sigmoid_however_it_is_written() => Right<OwnSigmoid>(OwnNetwork.Sigmoid,
        z => z.Map(x => 1 / (1 + Math.Exp(-x))),
        z => 1 / (1 + (-z).PointwiseExp()),
        z => ((z / 2).PointwiseTanh() + 1) / 2);

    [Fact]
    public void Says_what_is_wrong_with_a_sigmoid() => Wrong<OwnSigmoid>(OwnNetwork.Sigmoid,
        (z => z.Map(x => 1 / 1 + Math.Exp(-x)), "σ(z) is 1 + e⁻ᶻ: 1 / 1 comes before the plus, so put 1 + e⁻ᶻ in brackets."),
        (z => z.Map(x => Math.Exp(-x)), "σ(z) is e⁻ᶻ; divide 1 by 1 + e⁻ᶻ."),
        (z => z.Map(x => 1 / (1 + Math.Exp(x))), "σ(z) falls where it should rise: the exponent is −z."),
        (z => z.Clone(), "σ(z) is z itself: no entry has been changed."),
        (z => z.Map(x => Logistic(x) * (1 - Logistic(x))), "σ(z) is the slope of the sigmoid, a(1 − a); return a itself."),
        (z => z.Map(x => Logistic(Logistic(x))), "σ(z) is the sigmoid of the sigmoid: apply it once."),
        (z => z.PointwiseTanh(), "σ(z) is tanh, which goes from −1 to 1; the sigmoid goes from 0 to 1."),
        (z => z.Map(x => 1 / (1 + Math.Exp(-2 * x))), "σ(z), for 5 rows and layers 4-6-3: Row "),
        (z => { z.Map(Logistic, z); return z; }, "Sigmoid has changed z, which it was given and which others still use: make a new matrix, and put it in a new array."));

    [Fact]
    public void Accepts_a_forward_pass_however_it_is_written() => Right<OwnForward>(OwnNetwork.Forward,
        Forward,
        (X, W) =>
        {
            var activations = new List<Matrix<double>> { X };
            foreach (var weights in W)
                activations.Add(Sigmoid(activations[^1].Multiply(weights)));
            return [.. activations.Skip(1)];
        },
        (X, W) => W.Length == 0 ? [] : [Sigmoid(X * W[0]), .. Forward(Sigmoid(X * W[0]), W[1..])],
        (X, W) => [.. new NeuralNetwork(W).Forward(X).Activations]);

    [Fact]
    public void Says_what_is_wrong_with_a_forward_pass() => Wrong<OwnForward>(OwnNetwork.Forward,
        ((X, W) => Pass(X, W, (z, _) => z), "a1 is the sum before the sigmoid: apply the sigmoid to it."),
        ((X, W) => Pass(X, W, (z, layer) => layer == 0 ? z : Sigmoid(z)), "a1 is the sum before the sigmoid: apply the sigmoid to it."),
        ((X, W) => Pass(X, W, (z, layer) => layer == W.Length - 1 ? z : Sigmoid(z)), "o is the sum before the sigmoid: apply the sigmoid to it."),
        ((X, W) => Pass(X, W, (z, _) => Sigmoid(Sigmoid(z))), "a1 has been through the sigmoid twice: apply it once."),
        ((X, W) => Pass(X, W, (z, _) => Slope(Sigmoid(z))), "a1 is the slope of the sigmoid; return the activation itself."),
        ((X, W) => [X, .. Forward(X, W)], "For 5 rows and layers 4-6-3, Forward returns 3 matrices and should return 2: a1, o."),
        ((X, W) => [Forward(X, W)[^1]], "For 5 rows and layers 4-6-3, Forward returns 1 matrix and should return 2: a1, o."),
        ((X, W) => [Sigmoid(X * W[0]), Sigmoid(Sigmoid(X * W[0]) * W[1])], "For 7 rows and layers 3-5-4-2, Forward returns 2 matrices and should return 3: a1, a2, o."),
        ((X, W) => [.. Forward(X, W).Reverse()], "a1 is 5×3 and should be 5×6 for 5 rows and layers 4-6-3."),
        ((X, W) => [.. Forward(X, W).Select(a => a.Transpose())], "a1 is 6×5 and should be 5×6 for 5 rows and layers 4-6-3: transposed?"),
        ((X, W) => [W[0] * X], "For 5 rows and layers 4-6-3, Forward combines 4×6, the shape of W1, and 5×4, the shape of X, which do not fit together. Is a transposition missing, or is there one too many?"),
        ((X, W) => Pass(X, W, (z, _) => z.PointwiseTanh()), "a1, for 5 rows and layers 4-6-3: Row "),
        ((X, W) => new Matrix<double>[W.Length], "a1 is null; it should be 5×6 for 5 rows and layers 4-6-3."),
        ((X, W) => [X * W[2]], "For 5 rows and layers 4-6-3, Forward threw IndexOutOfRangeException: "),
        ((X, W) => { W[0].Clear(); return []; }, "Forward has changed W1, "));

    [Fact]
    public void Accepts_a_loss_however_it_is_written() => Right<OwnLoss>(OwnNetwork.Loss,
        (o, y) => (y - o).PointwisePower(2).Enumerate().Sum() / 2,
        (o, y) => 0.5 * (o - y).Enumerate().Sum(error => error * error),
        (o, y) => Math.Pow((y - o).FrobeniusNorm(), 2) / 2);

    [Fact]
    public void Says_what_is_wrong_with_a_loss() => Wrong<OwnLoss>(OwnNetwork.Loss,
        ((o, y) => Squares(o, y).Sum(), "The loss is twice what it should be: the ½ is missing."),
        ((o, y) => Squares(o, y).Sum() / 4, "The loss is half what it should be: the ½ is there twice."),
        ((o, y) => Squares(o, y).Average(), "The loss is the mean squared error: add the squares up and halve them, without dividing by how many there are."),
        ((o, y) => Squares(o, y).Average() / 2, "The loss is divided by the number of entries: it should be a sum, not a mean."),
        ((o, y) => Squares(o, y).Sum() / o.RowCount, "The loss is divided by the number of rows: it should be a sum, not a mean."),
        ((o, y) => Squares(o, y).Sum() / o.RowCount / 2, "The loss is divided by the number of rows: it should be a sum, not a mean."),
        ((o, y) => (y - o).Enumerate().Sum(), "The loss adds the errors up without squaring them, so that they cancel."),
        ((o, y) => (y - o).Enumerate().Sum() / 2, "The loss adds the errors up without squaring them, so that they cancel."),
        ((o, y) => Math.Pow((y - o).Enumerate().Sum(), 2) / 2, "The loss squares the sum of the errors; square each error first, then add."),
        ((o, y) => (y - o).Enumerate().Sum(Math.Abs) / 2, "The loss takes the errors without their sign: square them instead."),
        ((o, y) => (y - o).FrobeniusNorm(), "The loss is the root of the sum of squares; leave the root out, and halve."),
        ((o, y) => (y - o).Column(0).Sum(error => error * error) / 2, "The loss counts the first label alone: add up over all columns."),
        ((o, y) => (y - o).Row(0).Sum(error => error * error) / 2, "The loss counts the first row alone: add up over all rows."),
        ((o, y) => -Squares(o, y).Sum() / 2, "The loss has the wrong sign: squares are never negative."),
        ((o, y) => Squares(o, y).Sum() / 3, "The loss, for 5 rows and layers 4-6-3: It is off by "),
        ((o, y) => double.NaN, "The loss, for 5 rows and layers 4-6-3: The answer holds a value that is not a number (NaN or infinity)."));

    [Fact]
    public void Accepts_a_backward_pass_however_it_is_written() => Right<OwnBackward>(OwnNetwork.Backward,
        (X, a, W, y) => Back(X, a, W, y),
        (X, a, W, y) =>
        {
            var network = new NeuralNetwork(W);
            return [.. network.Backward(network.Forward(X), y).Gradients];
        },
        (X, a, W, y) =>
        {
            var gradients = new Stack<Matrix<double>>();
            var delta = (a[^1] - y).PointwiseMultiply(a[^1] - a[^1].PointwisePower(2));
            for (var layer = W.Length - 1; layer > 0; layer--)
            {
                gradients.Push(a[layer - 1].TransposeThisAndMultiply(delta));
                delta = delta.TransposeAndMultiply(W[layer]).PointwiseMultiply(Slope(a[layer - 1]));
            }
            gradients.Push(X.TransposeThisAndMultiply(delta));
            return [.. gradients];
        });

    [Fact]
    public void Says_what_is_wrong_with_a_backward_pass()
    {
        Matrix<double>[] Times(double factor, Matrix<double>[] gradients) => [.. gradients.Select(gradient => factor * gradient)];
        Wrong<OwnBackward>(OwnNetwork.Backward,
            ((X, a, W, y) => Times(-1, Back(X, a, W, y)), "∂L/∂W2 points downhill: it is the right step with the wrong sign, and the gradient points uphill. Put a minus before the product."),
            ((X, a, W, y) => [-Back(X, a, W, y)[0], .. Back(X, a, W, y)[1..]], "∂L/∂W1 points downhill: "),
            ((X, a, W, y) => Times(2, Back(X, a, W, y)), "∂L/∂W2 is twice what it should be: with the ½ of the loss there is no factor 2."),
            ((X, a, W, y) => Times(0.5, Back(X, a, W, y)), "∂L/∂W2 is half what it should be: the ½ of the loss is gone once the square has its slope."),
            ((X, a, W, y) => Times(1.0 / X.RowCount, Back(X, a, W, y)), "∂L/∂W2 is divided by the number of rows: it should be a sum over the rows, not a mean."),
            ((X, a, W, y) => Times(-2.0 / X.RowCount / y.ColumnCount, Back(X, a, W, y)), "∂L/∂W2 is the gradient of the mean squared error; the loss is half a sum."),
            ((X, a, W, y) => Times(1.0 / X.RowCount / y.ColumnCount, Back(X, a, W, y)), "∂L/∂W2 is divided by the number of entries: it should be a sum, not a mean."),
            ((X, a, W, y) => Back(X, a, W, y, output: o => 0 * o + 1), "∂L/∂W2 lacks the slope of the output: delta is the errors times o(1 − o)."),
            ((X, a, W, y) => Times(-1, Back(X, a, W, y, output: o => 0 * o + 1)), "∂L/∂W2 lacks the slope of the output: delta is the errors times o(1 − o)."),
            ((X, a, W, y) => Back(X, a, W, y, hidden: o => 0 * o + 1), "∂L/∂W1 lacks the slope of a hidden layer: delta is the error that came back times a(1 − a)."),
            ((X, a, W, y) => [Back(X, a, W, y, o => 0 * o + 1, o => 0 * o + 1)[0], .. Back(X, a, W, y)[1..]], "∂L/∂W1 lacks the slopes: each delta is an error times a(1 − a)."),
            ((X, a, W, y) => Back(X, a, W, y, output: o => Slope(Sigmoid(o))), "∂L/∂W2 puts the activation through the sigmoid once more for the slope of the output: from o the slope is o(1 − o)."),
            ((X, a, W, y) => Back(X, a, W, y, hidden: o => Slope(Sigmoid(o))), "∂L/∂W1 puts the activation through the sigmoid once more for the slope of a hidden layer: from a the slope is a(1 − a)."),
            ((X, a, W, y) => [Back(X, a, W, y, o => Slope(Sigmoid(o)), o => Slope(Sigmoid(o)))[0], .. Back(X, a, W, y)[1..]], "∂L/∂W1 puts the activations through the sigmoid once more for the slopes: from a the slope is a(1 − a)."),
            ((X, a, W, y) => Back(X, a, W, y, goesBack: (errors, _) => errors), "∂L/∂W1 is computed from errors that went back without their slope: what goes back through the weights is the delta."),
            ((X, a, W, y) => [.. Back(X, a, W, y).Select(gradient => gradient.Transpose())], "∂L/∂W2 is 3×6 and should be 6×3 for 5 rows and layers 4-6-3: transposed?"),
            ((X, a, W, y) => [a[0] * (y - a[1])], "For 5 rows and layers 4-6-3, Backward combines 5×6, the shape of a1, and 5×3, the shape of o, which do not fit together. Is a transposition missing, or is there one too many?"),
            ((X, a, W, y) => [(y - a[1]) * W[1]], "For 5 rows and layers 4-6-3, Backward combines 5×3, the shape of o, and 6×3, the shape of W2, which do not fit together."),
            ((X, a, W, y) => Times(1.5, Back(X, a, W, y)), "∂L/∂W2, for 5 rows and layers 4-6-3: Row "),
            ((X, a, W, y) => { y.Subtract(a[^1], y); return []; }, "Backward has changed y, "));
    }

    [Fact]
    public void Accepts_a_step_however_it_is_written() => Right<OwnStep>(OwnNetwork.Step,
        Step,
        (W, gradients, rate) => [.. W.Select((weights, layer) => weights + gradients[layer] * -rate)],
        (W, gradients, rate) =>
        {
            var moved = (Matrix<double>[])W.Clone();
            for (var layer = 0; layer < W.Length; layer++)
                moved[layer] -= rate * gradients[layer];
            return moved;
        });

    [Fact]
    public void Says_what_is_wrong_with_a_step() => Wrong<OwnStep>(OwnNetwork.Step,
        ((W, gradients, rate) => Step(W, gradients, -rate), "W1 has gone uphill: the gradient points uphill, so subtract it."),
        ((W, gradients, rate) => Step(W, gradients, 1), "W1 has moved by the whole gradient: multiply it by the learning rate."),
        ((W, gradients, rate) => Step(W, gradients, -1), "W1 has moved uphill by the whole gradient: multiply it by the learning rate, and subtract."),
        ((W, gradients, rate) => Step(W, gradients, 1 / rate), "W1 has moved too far: multiply by the learning rate, do not divide by it."),
        ((W, gradients, rate) => W, "W1 has not moved."),
        ((W, gradients, rate) => [Step(W, gradients, rate)[0], .. W[1..]], "W2 has not moved."),
        ((W, gradients, rate) => [.. gradients.Select(gradient => rate * gradient)], "W1 is the step alone: subtract it from the weights."),
        ((W, gradients, rate) => [.. gradients.Select(gradient => -rate * gradient)], "W1 is the step alone: add it to the weights."),
        ((W, gradients, rate) => { W[0].Subtract(rate * gradients[0], W[0]); return W; }, "Step has changed W1, which it was given and which others still use: make a new matrix, and put it in a new array."),
        ((W, gradients, rate) => { W[1] -= rate * gradients[1]; return W; }, "Step has changed W2, "),
        ((W, gradients, rate) => Step(W, gradients, rate * rate), "W1, for 5 rows and layers 4-6-3: Row "),
        ((W, gradients, rate) => null!, "Step returns null; return W1, W2."));

    [Fact]
    public void Accepts_a_training_however_it_is_written() => Right<OwnTrain>(OwnNetwork.Train,
        Train,
        (X, y, W, epochs, rate) => epochs == 0 ? W : Train(X, y, Step(W, Back(X, Forward(X, W), W, y), rate), epochs - 1, rate),
        (X, y, W, epochs, rate) =>
        {
            var network = new NeuralNetwork(W);
            network.Train(X, y, epochs, rate);
            return [.. network.Weights];
        });

    [Fact]
    public void Says_what_is_wrong_with_a_training() => Wrong<OwnTrain>(OwnNetwork.Train,
        ((X, y, W, epochs, rate) => Train(X, y, W, epochs + 1, rate), "W1 has had one epoch too many: does the loop begin at 0 and end before epochs?"),
        ((X, y, W, epochs, rate) => Train(X, y, W, epochs - 1, rate), "W1 has had one epoch too few: does the loop begin at 0 and end before epochs?"),
        ((X, y, W, epochs, rate) => Train(X, y, W, 1, rate), "W1 has had a single epoch: does the next one begin with the new weights?"),
        ((X, y, W, epochs, rate) => W, "W1 has not moved: does the loop keep the weights that Step returns?"),
        ((X, y, W, epochs, rate) => Train(X, y, W, epochs, 1), "W1 has been trained with a rate of 1: pass the learning rate on."),
        ((X, y, W, epochs, rate) => Train(X, y, W, epochs, -rate), "W1 has gone uphill in every epoch: subtract the gradient."),
        ((X, y, W, epochs, rate) => Train(X, y, W, epochs, rate / X.RowCount), "W1 has been trained with a mean over the rows: the gradient should be a sum over them."),
        ((X, y, W, epochs, rate) => Step(W, Back(X, Forward(X, W), W, y), epochs * rate), "W1 has been trained with the same gradient in every epoch: do both passes again inside the loop."),
        (InTheWrongOrder, "W1 has been changed in the wrong order: the errors must go back through the weights that the forward pass used, before these change."),
        ((X, y, W, epochs, rate) =>
        {
            for (var turn = 0; turn < epochs * X.RowCount; turn++)
                W = Train(X.SubMatrix(turn % X.RowCount, 1, 0, X.ColumnCount), y.SubMatrix(turn % X.RowCount, 1, 0, y.ColumnCount), W, 1, rate);
            return W;
        }, "W1 has taken a step after each row; take one step for all rows together."),
        ((X, y, W, epochs, rate) => { Train(X, y, W, epochs, rate).CopyTo(W, 0); return W; }, "Train has changed W1, "),
        ((X, y, W, epochs, rate) => Train(X, y, W, epochs, rate / 3), "W1, for 5 rows and layers 4-6-3: Row "));

    [Fact]
    public void Says_which_method_is_still_to_be_written()
    {
        Assert.Equal("Not yet. Sigmoid is still to be written.", OwnNetwork.Sigmoid(_ => throw new NotImplementedException()).ToText());
        Assert.Equal("Not yet. Forward is still to be written.", OwnNetwork.Forward((_, _) => throw new NotImplementedException()).ToText());
        Assert.Equal("Not yet. HalfSumOfSquares is still to be written.", OwnNetwork.Loss(null).ToText());
        Assert.Equal("Not yet. Backward is still to be written.", OwnNetwork.Backward(Unwritten.Backward).ToText());
        Assert.Equal("Not yet. Backward is still to be written.", OwnNetwork.Train((X, y, W, epochs, rate) => Unwritten.Backward(X, Forward(X, W), W, y)).ToText());
    }

    [Fact]
    public void Calls_an_answer_with_few_digits_close_and_a_near_mistake_by_its_name()
    {
        Assert.Equal(Grade.Close, OwnNetwork.Sigmoid(z => Sigmoid(z).Map(a => Math.Round(a, 5))).Grade);
        Assert.Equal(Grade.Close, OwnNetwork.Train((X, y, W, epochs, rate) => Train(X, y, W, epochs, rate * 1.0001)).Grade);
    }

    private static void Right<T>(Func<T, Verdict> check, params T[] methods) => Assert.All(methods, method => Assert.StartsWith("Exact. ", check(method).ToText(), StringComparison.Ordinal));

    private static void Wrong<T>(Func<T, Verdict> check, params (T Method, string Says)[] mistakes) =>
        Assert.All(mistakes, mistake => Assert.StartsWith("Not yet. " + mistake.Says, check(mistake.Method).ToText(), StringComparison.Ordinal));

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static Matrix<double> Sigmoid(Matrix<double> z) => z.Map(Logistic);

    private static Matrix<double> Slope(Matrix<double> a) => a.Map(value => value * (1 - value));

    private static IEnumerable<double> Squares(Matrix<double> o, Matrix<double> y) => (y - o).Enumerate().Select(error => error * error);

    private static Matrix<double>[] Forward(Matrix<double> X, Matrix<double>[] W) => Pass(X, W, (z, _) => Sigmoid(z));

    private static Matrix<double>[] Pass(Matrix<double> X, Matrix<double>[] W, Func<Matrix<double>, int, Matrix<double>> bend)
    {
        var activations = new Matrix<double>[W.Length];
        for (var layer = 0; layer < W.Length; layer++)
            activations[layer] = bend((layer == 0 ? X : activations[layer - 1]) * W[layer], layer);
        return activations;
    }

    private static Matrix<double>[] Back(
        Matrix<double> X, Matrix<double>[] a, Matrix<double>[] W, Matrix<double> y,
        Func<Matrix<double>, Matrix<double>>? output = null, Func<Matrix<double>, Matrix<double>>? hidden = null,
        Func<Matrix<double>, Matrix<double>, Matrix<double>>? goesBack = null)
    {
        var gradients = new Matrix<double>[W.Length];
        var errors = y - a[^1];
        for (var layer = W.Length - 1; layer >= 0; layer--)
        {
            var delta = errors.PointwiseMultiply(((layer == W.Length - 1 ? output : hidden) ?? Slope)(a[layer]));
            gradients[layer] = -(layer == 0 ? X : a[layer - 1]).Transpose() * delta;
            errors = (goesBack is null ? delta : goesBack(errors, delta)) * W[layer].Transpose();
        }
        return gradients;
    }

    private static Matrix<double>[] Step(Matrix<double>[] W, Matrix<double>[] gradients, double rate) =>
        [.. W.Zip(gradients, (weights, gradient) => weights - rate * gradient)];

    private static Matrix<double>[] Train(Matrix<double> X, Matrix<double> y, Matrix<double>[] W, int epochs, double rate)
    {
        for (var epoch = 0; epoch < epochs; epoch++)
            W = Step(W, Back(X, Forward(X, W), W, y), rate);
        return W;
    }

    private static Matrix<double>[] InTheWrongOrder(Matrix<double> X, Matrix<double> y, Matrix<double>[] W, int epochs, double rate)
    {
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var a = Forward(X, W);
            // Each layer changed before the next is computed.
            for (var layer = W.Length - 1; layer >= 0; layer--)
                W = [.. W[..layer], W[layer] - rate * Back(X, a, W, y)[layer], .. W[(layer + 1)..]];
        }
        return W;
    }

    private static class Unwritten
    {
        public static Matrix<double>[] Backward(Matrix<double> X, Matrix<double>[] a, Matrix<double>[] W, Matrix<double> y) => throw new NotImplementedException();
    }
}
