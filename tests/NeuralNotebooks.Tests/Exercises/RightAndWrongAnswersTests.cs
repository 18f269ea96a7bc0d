using MathNet.Numerics.LinearAlgebra;
using NeuralNotebooks.Tests.Network;
using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

/// <summary>Every exercise, in the order of the notebooks, on the article's data.</summary>
public sealed class RightAndWrongAnswersTests
{
    private static readonly DataSet Data = DataSet.Parse("""
        studied (h), slept (h), score (points)
        2, 9, 92
        1, 5, 86
        3, 6, 89
        4, 8, ?
        """);

    private static readonly DataSet Digits = DataSet.Parse("ink, digit\n1, 0\n2, 2\n3, 1\n4, 2\n");
    private static readonly Matrix<double> X = Samples.Inputs;
    private static readonly Matrix<double> Y = Samples.Targets;
    private static readonly Matrix<double> W1 = ArticleExample.HiddenWeights;
    private static readonly Matrix<double> W2 = ArticleExample.OutputWeights;
    private static readonly NeuralNetwork Example = new(W1, W2);

    [Fact]
    public void Data_1_points() => Answers.Judge(points => DataExercises.Points(ColumnScaling.By(100), points),
        right: [91.3, 0.913 * 100, ColumnScaling.By(100).Unscale(Samples.Rows([0.913]))[0, 0]],
        wrong: [0.913, 9.13, 0.00913], rounded: 91.3001);

    [Fact]
    public void Data_2_standard() => Answers.Judge(answer => DataExercises.Standardised(Data, answer),
        right: [Standardised(divisor: 3), ByMoments(), Standardised(divisor: 3) * 7 / 7],
        wrong: [Standardised(divisor: 2), Data.Features, Data.Features - Data.Features.Enumerate().Average()],
        rounded: Standardised(divisor: 3).Map(value => Math.Round(value, 4)));

    [Fact]
    public void Forward_1_shapes() => Answers.Judge<int[][]>(shapes => ForwardPassExercises.Shapes([5, 8000, 2], shapes),
        right: [[[5, 8000], [8000, 2]], [[2 + 3, 8 * 1000], [8 * 1000, 2]], ShapesOf(new NeuralNetwork([5, 8000, 2], seed: 1).Weights)],
        wrong: [[[8000, 5], [2, 8000]], [[5, 8000], [8001, 2]], [[5, 2], [8000, 2]]]);

    [Fact]
    public void Forward_2_count() => Answers.Judge(count => ForwardPassExercises.WeightCount([64, 32, 10], count),
        right: [2368, 64 * 32 + 32 * 10, 32 * (64 + 10)],
        wrong: [106, 2369, 2368 + 32 + 10]);

    [Fact]
    public void Sigmoid_1_tanh() => Answers.Judge<Func<double, double>?>(SigmoidExercises.Tanh,
        right: [x => 2 * Activation.Sigmoid(2 * x) - 1, x => (Math.Exp(2 * x) - 1) / (Math.Exp(2 * x) + 1), x => 1 - 2 * Activation.Sigmoid(-2 * x)],
        wrong: [Activation.Sigmoid, x => 2 * Activation.Sigmoid(x) - 1, x => x - x * x * x / 3],
        rounded: x => Math.Round(Math.Tanh(x), 5));

    [Fact]
    public void Sigmoid_2_sum() => Answers.Judge(sum => SigmoidExercises.SumFor(0.92, sum),
        right: [-Math.Log(1 / 0.92 - 1), Math.Log(0.92 / 0.08), Math.Log(0.92) - Math.Log(1 - 0.92)],
        wrong: [0.92, Activation.Sigmoid(0.92), -Math.Log(0.92 / 0.08)], rounded: 2.4423);

    [Fact]
    public void Loss_1_slope() => Answers.Judge(LossExercises.Slope,
        right:
        [
            (LossNudged(0.0001) - LossNudged(-0.0001)) / 0.0002,
            (LossNudged(1e-6) - LossNudged(-1e-6)) / 2e-6,
            Example.Backward(Example.Forward(X), Y).Gradients[0][1, 2],
        ],
        wrong: [LossNudged(0), (LossNudged(-0.0001) - LossNudged(0.0001)) / 0.0002, (LossNudged(0.0001) - LossNudged(-0.0001)) / 0.0001],
        rounded: -0.01052);

    [Fact]
    public void Loss_2_valley() => Answers.Judge(LossExercises.LowestPoint,
        right: [Slid(steps: 200), Slid(steps: 1000), Bisected(weight => LossFor(weight + 1e-4) - LossFor(weight - 1e-4), 0, 10)],
        wrong: [0.9, Slid(steps: 3), -2.33], rounded: [2.33, 2.3327, 2.34]);

    [Fact]
    public void Backpropagation_1_shapes()
    {
        var network = new NeuralNetwork([4, 5, 2], seed: 1);
        var ofTen = network.Backward(network.Forward(Samples.Random(10, 4, seed: 1)), Samples.Random(10, 2, seed: 1));
        Answers.Judge<int[][]>(BackpropagationExercises.Shapes,
            right: [[[10, 2], [10, 5], [5, 2]], [[5 + 5, 2], [10, 4 + 1], [5, 2]], ShapesOf(ofTen["delta2"], ofTen["errors1"], ofTen.Gradients[1])],
            wrong: [[[2, 10], [10, 5], [5, 2]], [[10, 2], [10, 4], [5, 2]], [[10, 2], [10, 5], [2, 5]]]);
    }

    [Fact]
    public void Backpropagation_2_tanh()
    {
        var bent = (X * W1).PointwiseTanh();
        var said = Activation.Sigmoid(bent * W2);
        var delta = (Y - said).PointwiseMultiply(Activation.SigmoidPrime(said));
        Matrix<double> Through(Matrix<double> slope) => -(X.Transpose() * (delta * W2.Transpose()).PointwiseMultiply(slope));
        Answers.Judge(gradient => BackpropagationExercises.ThroughTanh(W1, W2, X, Y, gradient),
            right: [Through(bent.Map(a => 1 - a * a)), Through(1 - bent.PointwiseMultiply(bent)), Through((X * W1).Map(x => 1 / Math.Pow(Math.Cosh(x), 2)))],
            wrong: [Through(Activation.SigmoidPrime(bent)), -Through(bent.Map(a => 1 - a * a)), Through(bent.Map(a => 1 - a))],
            rounded: Through(bent.Map(a => 1 - a * a)).Map(value => Math.Round(value, 5)));
    }

    [Fact]
    public void Training_1_rate() => Answers.Judge(TrainingExercises.Rate,
        right: [20, 18, 38],
        wrong: [1, 100, 0, -1, double.NaN, double.MaxValue]);

    [Fact]
    public void Training_2_seed() => Answers.Judge(seed => TrainingExercises.BestSeed([double.NaN, .3, .1, .2, .1, double.PositiveInfinity], seed),
        right: [3, 5, Array.IndexOf([.3, .1, .2], .1) + 2],
        wrong: [1, 2, 4, 6, 0]);

    [Fact]
    public void Prediction_1_student_of_fifty_networks() => Assert.All(Enumerable.Range(1, 50), seed =>
    {
        var network = new NeuralNetwork([2, 3, 1], seed);
        network.Train(X, Y, epochs: 1000);
        double Asked(double studied, double slept) => 100 * network.Predict(Samples.Rows([studied / 3, slept / 9]))[0, 0];
        double studied = Data.Features.Column(0).Average(), slept = Data.Features.Column(1).Average();
        var right = Asked(studied, slept);
        Answers.Judge(points => PredictionExercises.AverageStudent(network, Data, points),
            right: [right, Asked(2, 20 / 3.0), ColumnScaling.By(100).Unscale(network.Predict(Samples.Rows([2 / 3.0, 20 / 27.0])))[0, 0]],
            wrong: [89, network.Predict(X).Column(0).Average() * 100, right / 100],
            rounded: Math.Round(right, 5));
    });

    [Fact]
    public void Prediction_2_ones()
    {
        var activations = Example.Forward(X).Activations[0];
        var ones = Matrix<double>.Build.Dense(3, 1, 1);
        Answers.Judge(withOnes => PredictionExercises.WithOnes(Example, X, withOnes),
            right: [activations.Append(ones), activations.InsertColumn(3, ones.Column(0)), Matrix<double>.Build.Dense(3, 4, (i, j) => j < 3 ? activations[i, j] : 1)],
            wrong: [activations, ones.Append(activations), activations.Append(0 * ones)],
            rounded: activations.Map(a => Math.Round(a, 4)).Append(ones));
    }

    [Fact]
    public void Prediction_2_ones_of_a_saturated_network()
    {
        var saturated = new NeuralNetwork(20 * W1, W2);
        var activations = saturated.Forward(X).Activations[0];
        var ones = Matrix<double>.Build.Dense(3, 1, 1);
        Assert.Equal(Grade.NotYet, PredictionExercises.WithOnes(saturated, X, ones.Append(activations)).Grade);
    }

    [Fact]
    public void Digits_1_one_hot() => Answers.Judge(targets => DigitExercises.OneHot(Digits, 3, targets),
        right:
        [
            Samples.Rows([1, 0, 0], [0, 0, 1], [0, 1, 0], [0, 0, 1]),
            Classification.OneHot(Digits.Labels, 3),
            Matrix<double>.Build.Sparse(4, 3, (row, column) => Digits.Labels[row, 0] == column ? 1 : 0),
        ],
        wrong:
        [
            Matrix<double>.Build.Dense(4, 3),
            Digits.Labels,
            Matrix<double>.Build.Dense(4, 3, (row, column) => Digits.Labels[row, 0] == column + 1 ? 1 : 0),
        ]);

    [Fact]
    public void Digits_2_small()
    {
        var identity = Matrix<double>.Build.DenseIdentity(2);
        var alwaysClass0 = Samples.Rows([1, 0], [1, 0]);
        NeuralNetwork Of(int neurons, double sign = 1) => new(Matrix<double>.Build.Dense(2, neurons, 1), Matrix<double>.Build.Dense(neurons, 2, (_, output) => output == 0 ? sign : 0));
        Answers.Judge<NeuralNetwork?>(network => DigitExercises.SmallNetwork(network, identity, alwaysClass0),
            right: [Of(8), Of(5), Of(1)],
            wrong: [Of(9), Of(8, sign: -1), null, new NeuralNetwork([3, 2, 2], seed: 1)]);
    }

    private static int[][] ShapesOf(params IEnumerable<Matrix<double>> matrices) =>
        [.. matrices.Select(matrix => new[] { matrix.RowCount, matrix.ColumnCount })];

    private static Matrix<double> Standardised(double divisor) => Matrix<double>.Build.DenseOfColumnVectors(Data.Features.EnumerateColumns().Select(column =>
        (column - column.Average()) / Math.Sqrt((column - column.Average()).PointwisePower(2).Sum() / divisor)));

    private static Matrix<double> ByMoments() => Data.Features.MapIndexed((_, column, value) =>
    {
        var values = Data.Features.Column(column);
        var mean = values.Sum() / 3;
        return (value - mean) / Math.Sqrt(values * values / 3 - mean * mean);
    });

    private static double LossNudged(double h) => LossOf(1, 2, W1[1, 2] + h);

    private static double LossOf(int row, int column, double weight)
    {
        var weights = W1.Clone();
        weights[row, column] = weight;
        return Loss.HalfSumOfSquares(new NeuralNetwork(weights, W2).Predict(X), Y);
    }

    private static double LossFor(double weight)
    {
        var weights = W2.Clone();
        weights[2, 0] = weight;
        return Loss.HalfSumOfSquares(new NeuralNetwork(W1, weights).Predict(X), Y);
    }

    private static double Slid(int steps)
    {
        var lowest = 0.9;
        for (var step = 0; step < steps; step++)
            lowest -= 10 * (LossFor(lowest + 0.0001) - LossFor(lowest - 0.0001)) / 0.0002;
        return lowest;
    }

    private static double Bisected(Func<double, double> function, double left, double right)
    {
        for (var i = 0; i < 60; i++)
        {
            var middle = (left + right) / 2;
            (left, right) = Math.Sign(function(middle)) == Math.Sign(function(left)) ? (middle, right) : (left, middle);
        }

        return left;
    }
}
