namespace NotebookHost;

/// <summary>What a cell finds where a program has its keyboard.</summary>
internal sealed class NoKeyboard : TextReader
{
    public const string Sentence = "A notebook has no keyboard to read from. Write the value into the cell instead, for example: var hours = 2.5;";

    public override int Peek() => throw new InvalidOperationException(Sentence);

    public override int Read() => throw new InvalidOperationException(Sentence);
}
