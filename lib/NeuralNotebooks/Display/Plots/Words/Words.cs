namespace NeuralNotebooks;

/// <summary>Numbers and counts as they are said.</summary>
internal static class Words
{
    private const int SpokenDigits = 3;

    /// <summary>Whole numbers in full, others with three significant digits.</summary>
    public static string Number(double value) =>
        value == Math.Truncate(value) ? NumberText.Grouped(value) : NumberText.Grouped(value, SpokenDigits);

    public static string Count(int count, string singular, string? plural = null) =>
        count == 1 ? $"1 {singular}" : $"{NumberText.Grouped(count)} {plural ?? singular + "s"}";

    /// <summary>What an axis measures, or its letter.</summary>
    public static string NameOf(PlotAxis axis, string letter) => axis.Title.Length > 0 ? axis.Title : letter;
}
