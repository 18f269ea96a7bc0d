using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A network in the middle of its training.</summary>
/// <param name="Epoch">Epochs done; 0 is before the first.</param>
/// <param name="Weights">Copies of the weights, W1 first.</param>
/// <param name="Outputs">The outputs for all training rows, rows×labels.</param>
/// <param name="Loss">Their mean squared error.</param>
public sealed record Snapshot(int Epoch, IReadOnlyList<Matrix<double>> Weights, Matrix<double> Outputs, double Loss);
