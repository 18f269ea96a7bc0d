using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>One part of a <see cref="MatrixEquation"/>: an operator, or a name with its matrix.</summary>
internal sealed record MatrixTerm(string Text, Matrix<double>? Matrix)
{
    public string Shape => Matrix is null ? "" : $"{Matrix.RowCount}×{Matrix.ColumnCount}";
}
