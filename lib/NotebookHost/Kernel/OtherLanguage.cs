namespace NotebookHost;

/// <summary>Refuses cells that are written in another language, as notebooks for several kernels have them.</summary>
internal static class OtherLanguage
{
    /// <summary>The refusal, or null for a cell in C#.</summary>
    public static CellResult? Refuse(Cell cell)
    {
        if (cell.Language is null || NotebookReader.IsCSharp(cell.Language))
            return null;
        var sentence = $"The cell is written in {cell.Language}, and only C# runs here.";
        return new(CellOutcome.Failed, new("NotSupported", sentence, [$"NotSupported: {sentence}"]));
    }
}
