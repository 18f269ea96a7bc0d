#:package MathNet.Numerics@5.0.0
#:property PublishAot=false

// A whole neural network, on nothing but the matrices of Math.NET. To run it: dotnet run notebooks/sixty-lines.cs
// It retells the program of Samay Shamdasani's "How backpropagation works" (2017). One row of a matrix is one student.

using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Random;
using static System.FormattableString;

var hours = CreateMatrix.DenseOfArray(new double[,] { { 2, 9 }, { 1, 5 }, { 3, 6 } });      // 3×2: studied, slept
var points = CreateMatrix.DenseOfArray(new double[,] { { 92 }, { 86 }, { 89 } });           // 3×1: scored
var question = CreateMatrix.DenseOfArray(new double[,] { { 4, 8 } });                       // 1×2: and what will she score?

var maxima = hours.EnumerateColumns().Select(column => column.Maximum()).ToArray();         // 3 and 9
Matrix<double> Scale(Matrix<double> rows) => rows.MapIndexed((_, column, value) => value / maxima[column]);

var X = Scale(hours);                                            // 3×2, from 0 to 1
var y = points / 100;                                            // 3×1, from 0 to 1
var network = new NeuralNetwork(inputs: 2, hidden: 3, outputs: 1, new MersenneTwister(seed: 1));

for (int epoch = 0; epoch <= 1000; epoch++)
{
    if (epoch > 0)
        network.Train(X, y);
    if (epoch is not (0 or 1 or 10 or 100 or 1000))              // the article prints every epoch; five tell as much
        continue;

    var o = network.Predict(X);                                  // 3×1
    Console.WriteLine(Invariant($"# {epoch}: loss {(y - o).PointwisePower(2).Enumerate().Average():F8}"));
    for (int i = 0; i < X.RowCount; i++)
        Console.WriteLine(Invariant($"   inputs {X[i, 0]:F4} {X[i, 1]:F4}   label {y[i, 0]:F4}   predicted {o[i, 0]:F4}"));
}

var answer = 100 * network.Predict(Scale(question))[0, 0];       // scaled like the rows it learned from, then back to points
Console.WriteLine(Invariant($"4 hours of study, 8 of sleep: {answer:F1} points"));
Console.WriteLine(Invariant($"answer {answer:R}"));              // the article saves the weights; here every digit is printed
Console.WriteLine("W1 " + string.Join(' ', network.W1.ToRowMajorArray().Select(weight => Invariant($"{weight:R}"))));
Console.WriteLine("W2 " + string.Join(' ', network.W2.ToRowMajorArray().Select(weight => Invariant($"{weight:R}"))));

class NeuralNetwork(int inputs, int hidden, int outputs, Random random)
{
    public Matrix<double> W1 = Draw(inputs, hidden, random);     // 2×3
    public Matrix<double> W2 = Draw(hidden, outputs, random);    // 3×1

    public (Matrix<double> z2, Matrix<double> o) Forward(Matrix<double> X)
    {
        var z2 = Sigmoid(X * W1);                                // (3×2)·(2×3) → 3×3
        return (z2, Sigmoid(z2 * W2));                           // (3×3)·(3×1) → 3×1
    }

    public void Backward(Matrix<double> X, Matrix<double> y, Matrix<double> z2, Matrix<double> o)
    {
        var o_error = y - o;                                                   // 3×1
        var o_delta = o_error.PointwiseMultiply(SigmoidPrime(o));              // 3×1
        var z2_error = o_delta * W2.Transpose();                               // (3×1)·(1×3) → 3×3
        var z2_delta = z2_error.PointwiseMultiply(SigmoidPrime(z2));           // 3×3
        W1 += X.Transpose() * z2_delta;                                        // (2×3)·(3×3) → 2×3
        W2 += z2.Transpose() * o_delta;                                        // (3×3)·(3×1) → 3×1
    }

    public void Train(Matrix<double> X, Matrix<double> y)
    {
        var (z2, o) = Forward(X);
        Backward(X, y, z2, o);
    }

    public Matrix<double> Predict(Matrix<double> X) => Forward(X).o;
    static Matrix<double> Sigmoid(Matrix<double> z) => z.Map(x => 1 / (1 + Math.Exp(-x)));
    static Matrix<double> SigmoidPrime(Matrix<double> activations) => activations.Map(a => a * (1 - a));

    static Matrix<double> Draw(int rows, int columns, Random random)           // from the standard normal distribution
    {
        var weights = new double[rows * columns];
        Normal.Samples(random, weights, mean: 0, stddev: 1);
        return Matrix<double>.Build.DenseOfRowMajor(rows, columns, weights);
    }
}
