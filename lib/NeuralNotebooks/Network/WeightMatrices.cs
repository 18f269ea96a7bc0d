using System.Collections;
using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>The weight matrices of a network, first layer first; asked for one that it lacks, it says how many there are.</summary>
internal sealed class WeightMatrices(Matrix<double>[] matrices) : IReadOnlyList<Matrix<double>>
{
    public int Count => matrices.Length;

    public Matrix<double> this[int index] => index >= 0 && index < Count ? matrices[index] : throw new ArgumentOutOfRangeException(nameof(index), Missing(index));

    public IEnumerator<Matrix<double>> GetEnumerator() => ((IEnumerable<Matrix<double>>)matrices).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Missing(int index) => Count == 1
        ? $"There is no Weights[{index}]: without a hidden layer a network has one weight matrix, Weights[0]. Give it a hidden layer, as in hidden = [3]."
        : $"There is no Weights[{index}]: this network has {Count} weight matrices, Weights[0] to Weights[{Count - 1}].";
}
