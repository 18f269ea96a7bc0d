using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Checks the methods of the network that the reader writes.</summary>
/// <remarks>
/// Each is tried on networks of different shapes, where no transposition fits by chance, and on the article's example. A check never
/// throws, gives every try matrices of its own, and says of a known mistake what it is.
/// </remarks>
public static class OwnNetwork
{
    /// <summary>σ of every entry, 1 / (1 + e⁻ᶻ).</summary>
    /// <param name="sigmoid">The reader's method: z, any shape.</param>
    public static Verdict Sigmoid(Func<Matrix<double>, Matrix<double>?>? sigmoid) => new OwnMethod("Sigmoid")
    {
        Run = sigmoid is null ? null : given => [sigmoid(given.Sums)],
        Right = given => [Activation.Sigmoid(given.Sums)],
        Name = (_, _) => "σ(z)",
        Mistakes = given =>
        [
            new("is 1 + e⁻ᶻ: 1 / 1 comes before the plus, so put 1 + e⁻ᶻ in brackets.", given.Sums.Map(z => 1 + Math.Exp(-z))),
            new("is e⁻ᶻ; divide 1 by 1 + e⁻ᶻ.", given.Sums.Map(z => Math.Exp(-z))),
            new("falls where it should rise: the exponent is −z.", Activation.Sigmoid(-given.Sums)),
            new("is z itself: no entry has been changed.", given.Sums),
            new("is the slope of the sigmoid, a(1 − a); return a itself.", Activation.SigmoidSlope(given.Sums)),
            new("is the sigmoid of the sigmoid: apply it once.", Activation.Sigmoid(Activation.Sigmoid(given.Sums))),
            new("is tanh, which goes from −1 to 1; the sigmoid goes from 0 to 1.", given.Sums.PointwiseTanh()),
        ],
    }.Judge();

    /// <summary>The forward pass: the activations of every layer, the outputs last.</summary>
    /// <param name="forward">The reader's method: X, rows×features, and W1, W2, …</param>
    public static Verdict Forward(Func<Matrix<double>, Matrix<double>[], Matrix<double>?[]?>? forward) => new OwnMethod("Forward")
    {
        Run = forward is null ? null : given => forward(given.X, given.Weights),
        Right = given => given.Activations,
        Name = (given, layer) => Symbols.Activation(layer, given.Layers),
        Mistakes = given =>
        [
            new("is the sum before the sigmoid: apply the sigmoid to it.", given.Pass.PreActivations),
            new("has been through the sigmoid twice: apply it once.", given.Activations.Select(Activation.Sigmoid)),
            new("is the slope of the sigmoid; return the activation itself.", given.Activations.Select(Activation.SigmoidPrime)),
        ],
    }.Judge();

    /// <summary>The loss, ½ Σ (y − o)².</summary>
    /// <param name="loss">The reader's method: o and y, both rows×labels.</param>
    public static Verdict Loss(Func<Matrix<double>, Matrix<double>, double>? loss) => new OwnMethod("HalfSumOfSquares")
    {
        Run = loss is null ? null : given => [Number(loss(given.Activations[^1], given.Y))],
        Right = given => [Number(given.Loss)],
        Name = (_, _) => "The loss",
        Mistakes = given =>
        {
            var errors = given.Y - given.Activations[^1];
            double entries = errors.RowCount * errors.ColumnCount;
            return
            [
                new("is twice what it should be: the ½ is missing.", Number(2 * given.Loss)),
                new("is half what it should be: the ½ is there twice.", Number(given.Loss / 2)),
                new("is the mean squared error: add the squares up and halve them, without dividing by how many there are.", Number(2 * given.Loss / entries)),
                new("is divided by the number of entries: it should be a sum, not a mean.", Number(given.Loss / entries)),
                new("is divided by the number of rows: it should be a sum, not a mean.", Number(2 * given.Loss / errors.RowCount)),
                new("is divided by the number of rows: it should be a sum, not a mean.", Number(given.Loss / errors.RowCount)),
                new("adds the errors up without squaring them, so that they cancel.", Number(errors.Enumerate().Sum() / 2)),
                new("adds the errors up without squaring them, so that they cancel.", Number(errors.Enumerate().Sum())),
                new("squares the sum of the errors; square each error first, then add.", Number(Math.Pow(errors.Enumerate().Sum(), 2) / 2)),
                new("takes the errors without their sign: square them instead.", Number(errors.PointwiseAbs().Enumerate().Sum() / 2)),
                new("is the root of the sum of squares; leave the root out, and halve.", Number(errors.FrobeniusNorm())),
                new("counts the first label alone: add up over all columns.", Number(errors.Column(0) * errors.Column(0) / 2)),
                new("counts the first row alone: add up over all rows.", Number(errors.Row(0) * errors.Row(0) / 2)),
                new("has the wrong sign: squares are never negative.", Number(-given.Loss)),
            ];
        },
    }.Judge();

    /// <summary>The backward pass: ∂L/∂W1, ∂L/∂W2, … of the loss ½ Σ (y − o)².</summary>
    /// <param name="backward">The reader's method: X, the activations of every layer, W1, W2, …, and y.</param>
    public static Verdict Backward(Func<Matrix<double>, Matrix<double>[], Matrix<double>[], Matrix<double>, Matrix<double>?[]?>? backward) => new OwnMethod("Backward")
    {
        Run = backward is null ? null : given => backward(given.X, given.Activations, given.Weights, given.Y),
        Right = given => given.Gradients,
        Name = (_, layer) => $"∂L/∂{Symbols.Weights(layer)}",
        IsLastFirst = true,
        Mistakes = given =>
        {
            var (rows, labels) = (given.Y.RowCount, given.Y.ColumnCount);
            return
            [
                new("points downhill: it is the right step with the wrong sign, and the gradient points uphill. Put a minus before the product.", given.Scaled(-1)),
                new("is twice what it should be: with the ½ of the loss there is no factor 2.", given.Scaled(2)),
                new("is half what it should be: the ½ of the loss is gone once the square has its slope.", given.Scaled(0.5)),
                .. OwnMistake.OfEitherSign("is divided by the number of rows: it should be a sum over the rows, not a mean.", given.Scaled(1.0 / rows)),
                .. OwnMistake.OfEitherSign("is the gradient of the mean squared error; the loss is half a sum.", given.Scaled(2.0 / (rows * labels))),
                .. OwnMistake.OfEitherSign("is divided by the number of entries: it should be a sum, not a mean.", given.Scaled(1.0 / (rows * labels))),
                // With one hidden layer these are the numbers of the next mistake; but there ∂L/∂W2, which is looked at first, is wrong too.
                .. OwnMistake.OfEitherSign("is computed from errors that went back without their slope: what goes back through the weights is the delta.", given.GradientsWith(back: (errors, _) => errors)),
                .. OwnMistake.OfEitherSign("lacks the slope of the output: delta is the errors times o(1 − o).", given.GradientsWith(outputSlope: One)),
                .. OwnMistake.OfEitherSign("lacks the slope of a hidden layer: delta is the error that came back times a(1 − a).", given.GradientsWith(hiddenSlope: One)),
                .. OwnMistake.OfEitherSign("lacks the slopes: each delta is an error times a(1 − a).", given.GradientsWith(One, One)),
                .. OwnMistake.OfEitherSign("puts the activation through the sigmoid once more for the slope of the output: from o the slope is o(1 − o).", given.GradientsWith(outputSlope: Activation.SigmoidSlope)),
                .. OwnMistake.OfEitherSign("puts the activation through the sigmoid once more for the slope of a hidden layer: from a the slope is a(1 − a).", given.GradientsWith(hiddenSlope: Activation.SigmoidSlope)),
                .. OwnMistake.OfEitherSign("puts the activations through the sigmoid once more for the slopes: from a the slope is a(1 − a).", given.GradientsWith(Activation.SigmoidSlope, Activation.SigmoidSlope)),
            ];
        },
    }.Judge();

    /// <summary>One step of gradient descent: W − learningRate · ∂L/∂W for each weight matrix.</summary>
    /// <param name="step">The reader's method: W1, W2, …, the gradients, and the learning rate.</param>
    public static Verdict Step(Func<Matrix<double>[], Matrix<double>[], double, Matrix<double>?[]?>? step) => new OwnMethod("Step")
    {
        Run = step is null ? null : given => step(given.Weights, given.Gradients, OwnExample.LearningRate),
        Right = given => [.. given.Moved(-OwnExample.LearningRate)],
        Name = (_, layer) => Symbols.Weights(layer),
        Mistakes = given =>
        [
            new("has gone uphill: the gradient points uphill, so subtract it.", given.Moved(OwnExample.LearningRate)),
            new("has moved by the whole gradient: multiply it by the learning rate.", given.Moved(-1)),
            new("has moved uphill by the whole gradient: multiply it by the learning rate, and subtract.", given.Moved(1)),
            new("has moved too far: multiply by the learning rate, do not divide by it.", given.Moved(-1 / OwnExample.LearningRate)),
            new("has not moved.", given.Weights),
            new("is the step alone: subtract it from the weights.", given.Scaled(OwnExample.LearningRate)),
            new("is the step alone: add it to the weights.", given.Scaled(-OwnExample.LearningRate)),
        ],
    }.Judge();

    /// <summary>Training: a forward pass, a backward pass and a step with all rows, for a number of epochs.</summary>
    /// <param name="train">The reader's method: X, y, W1, W2, …, the number of epochs, and the learning rate.</param>
    public static Verdict Train(Func<Matrix<double>, Matrix<double>, Matrix<double>[], int, double, Matrix<double>?[]?>? train) => new OwnMethod("Train")
    {
        Run = train is null ? null : given => train(given.X, given.Y, given.Weights, OwnExample.Epochs, OwnExample.LearningRate),
        Right = given => given.Trained(),
        Name = (_, layer) => Symbols.Weights(layer),
        Mistakes = given =>
        [
            new("has had one epoch too many: does the loop begin at 0 and end before epochs?", given.Trained(epochs: OwnExample.Epochs + 1)),
            new("has had one epoch too few: does the loop begin at 0 and end before epochs?", given.Trained(epochs: OwnExample.Epochs - 1)),
            new("has had a single epoch: does the next one begin with the new weights?", given.Trained(epochs: 1)),
            new("has not moved: does the loop keep the weights that Step returns?", given.Weights),
            new("has been trained with a rate of 1: pass the learning rate on.", given.Trained(rate: 1)),
            new("has gone uphill in every epoch: subtract the gradient.", given.Trained(rate: -OwnExample.LearningRate)),
            new("has been trained with a mean over the rows: the gradient should be a sum over them.", given.Trained(rate: OwnExample.LearningRate / given.X.RowCount)),
            new("has been trained with the same gradient in every epoch: do both passes again inside the loop.", given.Moved(-OwnExample.Epochs * OwnExample.LearningRate)),
            new("has been changed in the wrong order: the errors must go back through the weights that the forward pass used, before these change.", given.TrainedInTheWrongOrder()),
            new("has taken a step after each row; take one step for all rows together.", given.TrainedRowByRow()),
        ],
    }.Judge();

    private static Matrix<double> One(Matrix<double> activations) => Matrix<double>.Build.Dense(activations.RowCount, activations.ColumnCount, 1);

    private static Matrix<double> Number(double value) => Matrix<double>.Build.Dense(1, 1, value);
}
