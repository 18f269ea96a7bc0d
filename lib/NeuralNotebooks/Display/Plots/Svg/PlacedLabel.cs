namespace NeuralNotebooks;

/// <summary>Where a text goes: its anchor's place, the middle of its line.</summary>
internal readonly record struct PlacedLabel(double X, double Y, string Anchor, string PlotlyPosition);
