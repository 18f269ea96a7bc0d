namespace NotebookHost;

/// <summary>Keeps a cell that prints without end from filling the memory: past the limit it is cut, with a sentence.</summary>
internal sealed class OutputLimit
{
    /// <summary>In characters.</summary>
    public const int Limit = 1_000_000;

    private const string Sentence = "\n… The output of this cell is longer than 1,000,000 characters; the rest is not shown.\n";

    private int left = Limit;

    /// <summary>What may still be shown of the output, or null.</summary>
    public CellOutput? Cut(CellOutput output)
    {
        if (left < 0)
            return null;
        var length = Length(output);
        if (length <= left)
        {
            left -= length;
            return output;
        }
        var shown = output is StreamOutput stream ? new(stream.Name, stream.Text[..left] + Sentence) : new StreamOutput("stdout", Sentence);
        left = -1;
        return shown;
    }

    private static int Length(CellOutput output) => output switch
    {
        StreamOutput stream => stream.Text.Length,
        UpdatedOutput update => update.Data.Sum(entry => entry.Value.Length),
        DisplayOutput display => display.Data.Sum(entry => entry.Value.Length),
        ResultOutput result => result.Data.Sum(entry => entry.Value.Length),
        _ => 0,
    };
}
