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
    public void Sigmoid_3_flat() => Answers.Judge(SigmoidExercises.TenthOfLargestSlope,
        right: [3.6368929184641337, -Math.Log(2 / (1 + Math.Sqrt(0.9)) - 1), Bisected(x => Activation.SigmoidSlope(x) - 0.025, 0, 10)],
        wrong: [1, -3.6368929184641337, 0.025], rounded: 3.637);

    [Fact]
    public void Sigmoid_4_bend() => Answers.Judge(SigmoidExercises.MissingBend,
        right: [Activation.Sigmoid(X * W1 * W2), Activation.Sigmoid(X * (W1 * W2)), (X * W1 * W2).Map(x => 1 / (1 + Math.Exp(-x)))],
        wrong: [Example.Predict(X), X * W1 * W2, Activation.Sigmoid(X * W1) * W2],
        rounded: Activation.Sigmoid(X * W1 * W2).Map(o => Math.Round(o, 4)));

    [Fact]
    public void Loss_1_half() => Answers.Judge(LossExercises.HalfSum,
        right: [Mean * 3 / 2, 1.5 * Mean, (Y - Example.Predict(X)).PointwisePower(2).Enumerate().Sum() / 2],
        wrong: [Mean, Mean / 2, Mean * 3], rounded: 0.0244);

    [Fact]
    public void Loss_2_slope() => Answers.Judge(LossExercises.Slope,
        right:
        [
            (LossNudged(0.0001) - LossNudged(-0.0001)) / 0.0002,
            (LossNudged(1e-6) - LossNudged(-1e-6)) / 2e-6,
            Example.Backward(Example.Forward(X), Y).Gradients[0][1, 2],
        ],
        wrong: [LossNudged(0), (LossNudged(-0.0001) - LossNudged(0.0001)) / 0.0002, (LossNudged(0.0001) - LossNudged(-0.0001)) / 0.0001],
        rounded: -0.01052);

    [Fact]
    public void Loss_3_valley() => Answers.Judge(LossExercises.LowestPoint,
        right: [Slid(steps: 200), Slid(steps: 1000), Bisected(weight => LossFor(weight + 1e-4) - LossFor(weight - 1e-4), 0, 10)],
        wrong: [0.9, Slid(steps: 3), -2.33], rounded: [2.33, 2.3327, 2.34]);

    [Fact]
    public void Loss_4_step() => Answers.Judge(stepped => LossExercises.Step(stepped, 2),
        right: [Stepped(2), SteppedByBackward(2), SteppedByNetwork(2)],
        wrong: [Stepped(0), Stepped(-2), Stepped(1)],
        rounded: new NeuralNetwork([.. Stepped(2).Weights.Select(weights => weights.Map(weight => Math.Round(weight, 5)))]));

    [Fact]
    public void Loss_4_step_of_a_small_rate() => Answers.Judge(stepped => LossExercises.Step(stepped, 0.001),
        right: [Stepped(0.001), SteppedByBackward(0.001), SteppedByNetwork(0.001)],
        wrong: [Stepped(0), Stepped(-0.001), Stepped(0.002)]);

    [Fact]
    public void Backpropagation_1_delta() => Answers.Judge(BackpropagationExercises.OutputDelta,
        right: [0.096, (1 - 0.6) * (0.6 * (1 - 0.6)), 0.4 * 0.24],
        wrong: [0.4, -0.096, 0.24], rounded: 0.09601);

    [Fact]
    public void Backpropagation_2_shapes()
    {
        var network = new NeuralNetwork([4, 5, 2], seed: 1);
        var ofTen = network.Backward(network.Forward(Samples.Random(10, 4, seed: 1)), Samples.Random(10, 2, seed: 1));
        Answers.Judge<int[][]>(BackpropagationExercises.Shapes,
            right: [[[10, 2], [10, 5], [5, 2]], [[5 + 5, 2], [10, 4 + 1], [5, 2]], ShapesOf(ofTen["delta2"], ofTen["errors1"], ofTen.Gradients[1])],
            wrong: [[[2, 10], [10, 5], [5, 2]], [[10, 2], [10, 4], [5, 2]], [[10, 2], [10, 5], [2, 5]]]);
    }

    [Fact]
    public void Backpropagation_3_repair()
    {
        var backward = Example.Backward(Example.Forward(X), Y);
        var (a1, delta) = (backward["a1"], backward["delta2"]);
        var first = backward.Gradients[0];
        Answers.Judge<Matrix<double>[]>(gradients => BackpropagationExercises.Gradients(Example, X, Y, gradients),
            right:
            [
                [first, -(a1.Transpose() * delta)],
                [X.Transpose() * -backward["delta1"], a1.TransposeThisAndMultiply(-delta)],
                [first, -Samples.Rows([.. a1.EnumerateColumns().Select(column => new[] { column * delta.Column(0) })])],
            ],
            wrong: [[first, -(a1 * delta)], [first, a1.Transpose() * delta], [first, -(a1.Transpose() * backward["errors"])]],
            rounded: [[first, (-(a1.Transpose() * delta)).Map(value => Math.Round(value, 5))]]);
    }

    [Fact]
    public void Backpropagation_4_tanh()
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

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 5, 5, 5)] // a step of less than a thousandth
    public void Training_1_update(int seed, params int[] hidden)
    {
        var network = new NeuralNetwork([2, .. hidden, 1], seed);
        var (before, gradient) = (network.Weights[0], network.Backward(network.Forward(X), Y).Gradients[0]);
        var stepped = network.Copy();
        stepped.Step(stepped.Backward(stepped.Forward(X), Y), learningRate: 0.5);
        var trained = network.Copy();
        trained.Train(X, Y, epochs: 1, learningRate: 0.5);
        Answers.Judge(answer => TrainingExercises.Step(network, X, Y, answer),
            right: [before - 0.5 * gradient, stepped.Weights[0], trained.Weights[0]],
            wrong: [before, before + 0.5 * gradient, before - gradient],
            rounded: (before - 0.5 * gradient).Map(weight => Math.Round(weight, 7)));
    }

    [Fact]
    public void Training_2_rate() => Answers.Judge(TrainingExercises.Rate,
        right: [20, 18, 38],
        wrong: [1, 100, 0, -1, double.NaN, double.MaxValue]);

    [Fact]
    public void Training_3_baseline()
    {
        var history = Example.Copy().Train(X, Y, epochs: 100);
        var baseline = Y.Column(0).Average(value => Math.Pow(value - Y.Column(0).Average(), 2));
        var first = 0;
        while (history.Losses[first] >= baseline)
            first++;
        Answers.Judge(epochs => TrainingExercises.BelowBaseline(history, Y, epochs),
            right: [first, history.Losses.ToList().FindIndex(loss => loss < baseline), history.Losses.Count(loss => loss >= baseline)],
            wrong: [first + 1, first - 1, -1]);
    }

    [Fact]
    public void Training_4_seed() => Answers.Judge(seed => TrainingExercises.BestSeed([double.NaN, .3, .1, .2, .1, double.PositiveInfinity], seed),
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

    [Theory]
    [InlineData(3)]
    [InlineData(5000)] // where leaving one out hardly changes the mean
    public void Prediction_3_lazy(int rows)
    {
        var y = rows == 3 ? Y : Samples.Random(rows, 1, seed: 1);
        var values = y.Column(0);
        double sum = values.Sum(), n = rows;
        double Others(int row) => (sum - values[row]) / (n - 1);
        Answers.Judge(loss => PredictionExercises.LeaveOneOutBaseline(y, loss),
            right:
            [
                Enumerable.Range(0, rows).Average(row => Math.Pow(values[row] - Others(row), 2)),
                Loss.MeanSquaredError(Matrix<double>.Build.Dense(rows, 1, (row, _) => Others(row)), y),
                n / (n - 1) * n / (n - 1) * values.Average(value => Math.Pow(value - sum / n, 2)),
            ],
            wrong: [values.Average(value => Math.Pow(value - sum / n, 2)), 0, 2 * Loss.MeanSquaredError(Matrix<double>.Build.Dense(rows, 1, (row, _) => Others(row)), y)]);
    }

    [Fact]
    public void Prediction_3_lazy_where_all_labels_are_equal()
    {
        var y = Matrix<double>.Build.Dense(7, 1, 0.1);
        Assert.Equal(Grade.Exact, PredictionExercises.LeaveOneOutBaseline(y, 0).Grade);
        Assert.Equal(Grade.NotYet, PredictionExercises.LeaveOneOutBaseline(y, 0.001).Grade);
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

    [Theory]
    [InlineData(4)]
    [InlineData(5000)] // where one row is less than a thousandth
    public void Digits_2_accuracy(int rows)
    {
        var targets = Matrix<double>.Build.Dense(rows, 2, (row, column) => column);
        var outputs = Matrix<double>.Build.Dense(rows, 2, (row, column) => row % 4 == 0 ? 1 - column : column);
        Answers.Judge(accuracy => DigitExercises.Accuracy(outputs, targets, accuracy),
            right: [0.75, Classification.Accuracy(outputs, targets), 1 - 0.25],
            wrong: [1, 0.75 + 1.0 / rows, 0.75 - 1.0 / rows, 75, 0.25]);
    }

    [Fact]
    public void Digits_3_pair() => Answers.Judge<int[]>(pair => DigitExercises.MostConfused(Samples.Rows([9, 1, 0], [2, 9, 2], [0, 1, 9]), pair),
        right: [[0, 1], [1, 0], [2, 1]],
        wrong: [[0, 2], [1, 1], [1, 3]]);

    [Fact]
    public void Digits_4_small()
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

    private static double Mean => Loss.MeanSquaredError(Example.Predict(X), Y);

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

    private static NeuralNetwork Stepped(double rate)
    {
        var measured = GradientCheck.Compare(Example, X, Y).Numerical;
        return new NeuralNetwork(W1 - rate * measured[0], W2 - rate * measured[1]);
    }

    private static NeuralNetwork SteppedByBackward(double rate)
    {
        var gradients = Example.Backward(Example.Forward(X), Y).Gradients;
        return new NeuralNetwork(W1 - rate * gradients[0], W2 - rate * gradients[1]);
    }

    private static NeuralNetwork SteppedByNetwork(double rate)
    {
        var network = Example.Copy();
        network.Train(X, Y, epochs: 1, rate);
        return network;
    }
}
