using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Checks the exercises of the notebook on the forward pass.</summary>
public static class ForwardPassExercises
{
    /// <summary>The sum that one neuron of the first hidden layer gets from one student: an entry of X·W1.</summary>
    /// <param name="inputs">X, rows×features.</param>
    /// <param name="weights">W1, features×neurons.</param>
    /// <param name="student">The row of X, counted from 1.</param>
    /// <param name="neuron">The column of W1, counted from 1.</param>
    /// <param name="sum">The reader's answer.</param>
    public static Verdict Sum(Matrix<double> inputs, Matrix<double> weights, int student, int neuron, double sum)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(weights);
        if (inputs.ColumnCount != weights.RowCount)
            return Verdict.NotYet($"{Guard.Shape(inputs)} and {Guard.Shape(weights)} do not chain, so no row meets a column.");
        if (student < 1 || student > inputs.RowCount)
            return Verdict.NotYet($"There is no student {student}; the students are 1 to {inputs.RowCount}.");
        if (neuron < 1 || neuron > weights.ColumnCount)
            return Verdict.NotYet($"There is no neuron {neuron}; the neurons are 1 to {weights.ColumnCount}.");

        var (row, column) = (inputs.Row(student - 1), weights.Column(neuron - 1));
        return Verdict.Compare(row * column, sum, Verdict.ByRounding, size: row.PointwiseAbs() * column.PointwiseAbs());
    }

    /// <summary>The shapes of all weight matrices of a network.</summary>
    /// <param name="layerSizes">Neurons in each layer: [5, 8, 2].</param>
    /// <param name="shapes">The reader's answer: rows and columns of W1, W2, …</param>
    public static Verdict Shapes(int[] layerSizes, int[][]? shapes)
    {
        ArgumentNullException.ThrowIfNull(layerSizes);
        if (layerSizes.Length < 2)
            return Verdict.NotYet("A network has at least two layers, inputs and outputs.");
        if (shapes is null || shapes.Any(shape => shape is not { Length: 2 }))
            return Verdict.NotYet("Give two numbers for each matrix: its rows and its columns.");
        if (shapes.Length != layerSizes.Length - 1)
            return Verdict.NotYet($"There is one matrix between each layer and the next: {layerSizes.Length - 1}, not {shapes.Length}.");

        // One row for each matrix, so that "row 2, column 1" in the verdict means the rows of W2.
        var expected = layerSizes.Zip(layerSizes.Skip(1), (rows, columns) => new double[] { rows, columns });
        var answer = shapes.Select(shape => new double[] { shape[0], shape[1] });
        return Verdict.CompareCounts(Matrix<double>.Build.DenseOfRows(expected), Matrix<double>.Build.DenseOfRows(answer));
    }

    /// <summary>How many weights a network has.</summary>
    /// <param name="layerSizes">Neurons in each layer.</param>
    /// <param name="weights">The reader's answer.</param>
    public static Verdict WeightCount(int[] layerSizes, int weights)
    {
        ArgumentNullException.ThrowIfNull(layerSizes);
        var expected = layerSizes.Zip(layerSizes.Skip(1), (rows, columns) => (double)rows * columns).Sum();
        return Verdict.Compare(expected, weights, Verdict.ByRounding, close: 0);
    }

    /// <summary>The outputs of a forward pass.</summary>
    /// <param name="inputs">X, rows×features.</param>
    /// <param name="weights">W1 and W2; shapes that do not chain make a "not yet".</param>
    /// <param name="outputs">The reader's answer: rows×outputs.</param>
    public static Verdict Outputs(Matrix<double> inputs, Matrix<double>[] weights, Matrix<double>? outputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(weights);
        try
        {
            return Verdict.Compare(new NeuralNetwork(weights).Predict(inputs), outputs);
        }
        catch (Exception refusal) when (refusal is ArgumentException or ArithmeticException)
        {
            return Verdict.NotYet(refusal.Message);
        }
    }
}
