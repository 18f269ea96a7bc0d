using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A surface as coloured cells.</summary>
public sealed class HeatMapTrace : SurfaceTrace
{
    internal HeatMapTrace(IEnumerable<double> x, IEnumerable<double> y, Matrix<double> z, string name)
        : base(x, y, z, name)
    {
    }

    private protected override string Kind => "Heat map";
}
