namespace NeuralNotebooks;

/// <summary>How far a training has come.</summary>
/// <param name="Epoch">Epochs done.</param>
/// <param name="Epochs">Epochs to do in all.</param>
/// <param name="Loss">The mean squared error over all rows after <paramref name="Epoch"/> epochs.</param>
public sealed record TrainingProgress(int Epoch, int Epochs, double Loss);
