namespace NeuralNotebooks;

/// <summary>A cell as it is written; numbers stand at the right.</summary>
internal readonly record struct TableCell(string Text, bool IsAtRight);
