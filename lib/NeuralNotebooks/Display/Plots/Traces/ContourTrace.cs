using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A surface with lines of equal height, as on a map. Without plotly.js it shows as a heat map.</summary>
public sealed class ContourTrace : SurfaceTrace
{
    internal ContourTrace(IEnumerable<double> x, IEnumerable<double> y, Matrix<double> z, string name)
        : base(x, y, z, name)
    {
    }

    private protected override string Kind => "Contour";
}
