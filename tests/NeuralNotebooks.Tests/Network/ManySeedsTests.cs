using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

/// <summary>What the text of the notebooks says of many seeds and no cell computes.</summary>
public sealed class ManySeedsTests
{
    private static readonly Lazy<DataSet> Digits = new(() => DataSet.FromFile(Path.Combine(AppContext.BaseDirectory, "Tables", "digits.csv")));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact] // notebook 3: "with random weights the inputs win as often"
    public void Hours_as_they_are_change_the_first_weights_by_more_in_about_half_of_all_networks()
    {
        var hours = Samples.Rows([2, 9], [1, 5], [3, 6]);
        double Change(NeuralNetwork network, Matrix<double> inputs) => network.Backward(network.Forward(inputs), Samples.Targets).Updates[0].FrobeniusNorm();

        var networks = Enumerable.Range(1, 200).Select(seed => new NeuralNetwork([2, 3, 1], seed));

        Assert.InRange(networks.Count(network => Change(network, hours) > Change(network, Samples.Inputs)), 80, 120);
    }

    [Fact] // notebook 7: "swap Ada's score with Ben's, and 1 of 50 does"
    public void With_two_scores_swapped_one_network_of_fifty_beats_the_mean_of_the_others()
    {
        var swapped = Samples.Rows([0.86], [0.92], [0.89]);
        var mean = Enumerable.Range(0, 3).Average(row => Math.Pow(swapped.RemoveRow(row).Column(0).Average() - swapped[row, 0], 2));
        double LeftOut(int seed) => LeaveOneOut.Losses(new NeuralNetwork([2, 3, 1], seed), Samples.Inputs, swapped, turns: 3, learningRate: 1, 1000)[0].LeftOut;

        Assert.Equal(1, Enumerable.Range(1, 50).Count(seed => LeftOut(seed) < mean));
    }

    [Fact] // notebook 8: "of the network seeds 1 to 30, six still have a silent digit"
    public void Six_of_thirty_networks_never_read_some_digit_after_sixty_epochs()
    {
        var (X, y, testX, _) = Split(splitSeed: 1);
        bool IsSilent(int seed)
        {
            var network = new NeuralNetwork([64, 32, 10], seed);
            network.Train(X, y, new() { Epochs = 60, LearningRate = 0.1, BatchSize = 32 }, cancellationToken: Stop);
            return Classification.Classes(network.Predict(testX)).Distinct().Count() < 10;
        }

        Assert.Equal(6, Enumerable.Range(1, 30).AsParallel().Count(IsSilent));
    }

    [Fact] // notebook 8: "as this notebook comes, it's better, on all ten splits"
    public void The_nearest_neighbour_reads_better_than_the_network_on_each_of_ten_splits()
    {
        bool IsBetter(int splitSeed)
        {
            var (X, y, testX, testY) = Split(splitSeed);
            var network = new NeuralNetwork([64, 32, 10], seed: 1);
            network.Train(X, y, new() { Epochs = 60, LearningRate = 0.1, BatchSize = 32 }, cancellationToken: Stop);
            // The row x with the smallest |d − x|² is the one with the largest d·x − ½|x|².
            var closeness = testX * X.Transpose();
            var half = X.RowNorms(2).PointwisePower(2) / 2;
            var nearest = Matrix<double>.Build.DenseOfRowVectors(closeness.EnumerateRows().Select(row => y.Row((row - half).MaximumIndex())));
            return Classification.Accuracy(nearest, testY) > Classification.Accuracy(network.Predict(testX), testY);
        }

        Assert.All(Enumerable.Range(1, 10), splitSeed => Assert.True(IsBetter(splitSeed), $"split seed {splitSeed}"));
    }

    [Fact] // notebook 9: "of the seeds 1 to 12, four end between 85 and 88 %"
    public void Four_of_twelve_networks_that_take_the_rows_in_order_end_as_if_a_digit_were_missing()
    {
        var (X, y, testX, testY) = Split(splitSeed: 1);
        double Percent(int seed)
        {
            var network = new NeuralNetwork([64, 32, 10], seed);
            for (var epoch = 0; epoch < 40; epoch++)
                for (var row = 0; row < X.RowCount; row += 32)
                {
                    var rows = Math.Min(32, X.RowCount - row);
                    network.Train(X.SubMatrix(row, rows, 0, 64), y.SubMatrix(row, rows, 0, 10), epochs: 1, learningRate: 0.1);
                }
            return 100 * Classification.Accuracy(network.Predict(testX), testY);
        }

        var percents = Enumerable.Range(1, 12).AsParallel().Select(Percent).ToArray();
        Assert.Equal(4, percents.Count(percent => Math.Round(percent) is >= 85 and <= 88));
        Assert.Equal(8, percents.Count(percent => percent > 95));
    }

    private static (Matrix<double> X, Matrix<double> Y, Matrix<double> TestX, Matrix<double> TestY) Split(int splitSeed)
    {
        var (training, test) = Digits.Value.Split(0.2, splitSeed);
        var scaling = ColumnScaling.FitMaximum(training.Features, atLeast: 16);
        return (scaling.Scale(training.Features), Classification.OneHot(training.Labels, 10), scaling.Scale(test.Features), Classification.OneHot(test.Labels, 10));
    }
}
