namespace NeuralNotebooks;

/// <summary>A place on an axis and the number written there.</summary>
internal readonly record struct AxisTick(double Value, string Label);
