namespace NotebookHost;

/// <summary>What a name stands for.</summary>
/// <param name="Start">Where the name begins, or the word that it would replace.</param>
/// <param name="End">Where that ends.</param>
/// <param name="Signature">In C#, as Roslyn says it: <c>double NeuralNetwork.Loss(Matrix&lt;double&gt; X)</c>.</param>
/// <param name="Summary">What its documentation says of it, as plain text.</param>
internal sealed record SymbolWords(int Start, int End, string Signature, string? Summary);
