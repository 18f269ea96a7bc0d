using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A mistake that people make: what to say of a matrix that comes out of it, after the matrix's name, and its numbers.</summary>
internal sealed class OwnMistake(string says, params IEnumerable<Matrix<double>> matrices)
{
    private readonly Matrix<double>[] matrices = [.. matrices];

    public string Says => says;

    /// <summary>The mistake alone, and together with the wrong sign.</summary>
    public static IEnumerable<OwnMistake> OfEitherSign(string says, IEnumerable<Matrix<double>> matrices) =>
        [new(says, matrices), new(says, matrices.Select(matrix => -matrix))];

    /// <summary>Whether this mistake gives just these numbers at a place.</summary>
    public bool Gives(Matrix<double> answer, int place) => Verdict.Compare(matrices[place], answer).Grade == Grade.Exact;
}
