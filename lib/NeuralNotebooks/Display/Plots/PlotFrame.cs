namespace NeuralNotebooks;

/// <summary>One moment of a <see cref="Plot"/> that changes; a slider moves from one to the next.</summary>
/// <param name="Label">What the slider says: <c>epoch 10</c>.</param>
/// <param name="Plot">What is drawn then, over the traces that all frames share.</param>
public sealed record PlotFrame(string Label, Plot Plot);
