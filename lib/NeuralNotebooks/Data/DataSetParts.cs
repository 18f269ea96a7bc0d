using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>What is asked of a data set that may not be there: a notebook runs on after a cell that has failed, and what that cell
/// declares is null.</summary>
public static class DataSetParts
{
    /// <summary>Takes a data set apart: <c>var (F, t) = data;</c></summary>
    /// <param name="data">The data set.</param>
    /// <param name="features">A copy of the features, rows×features, of the rows whose labels are known.</param>
    /// <param name="labels">A copy of the labels, rows×labels.</param>
    /// <exception cref="ArgumentException">There is no data set, since the cell that makes it has failed.</exception>
    public static void Deconstruct(this DataSet? data, out Matrix<double> features, out Matrix<double> labels) =>
        (features, labels) = (data.Known().Features, data.Known().Labels);

    internal static DataSet Known(this DataSet? data) =>
        data ?? throw new ArgumentException("There is no data because the cell that makes it failed; fix that cell and run it first.");
}
