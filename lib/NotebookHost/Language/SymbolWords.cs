namespace NotebookHost;

/// <summary>What a name in the code stands for.</summary>
/// <param name="Start">Where the name begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Signature">In C#, with minimal names: <c>double NeuralNetwork.Loss(Matrix&lt;double&gt; X)</c>.</param>
internal sealed record SymbolWords(int Start, int End, string Signature, string? Summary);
