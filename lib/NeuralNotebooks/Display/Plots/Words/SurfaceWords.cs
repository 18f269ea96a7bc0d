namespace NeuralNotebooks;

/// <summary>Says how far a surface reaches, and where it is lowest and highest.</summary>
internal static class SurfaceWords
{
    public static string Of(SurfaceTrace surface, string name, PlotView view)
    {
        var cells = surface.Z.EnumerateIndexed().ToArray();
        var lowest = cells.MinBy(cell => cell.Item3);
        var highest = cells.MaxBy(cell => cell.Item3);
        var extent = $"over {Extent(Words.NameOf(view.XAxis, "x"), surface.X)} and {Extent(Words.NameOf(view.YAxis, "y"), surface.Y)}";
        return lowest.Item3 == highest.Item3
            ? $"{name} is {Words.Number(lowest.Item3)} everywhere {extent}."
            : $"{name} {extent}: lowest {At(surface, lowest)}, highest {At(surface, highest)}.";
    }

    private static string Extent(string what, IReadOnlyList<double> values) =>
        $"{what} from {Words.Number(values[0])} to {Words.Number(values[^1])}";

    private static string At(SurfaceTrace surface, (int Row, int Column, double Value) cell) =>
        $"{Words.Number(cell.Value)} at ({Words.Number(surface.X[cell.Column])}, {Words.Number(surface.Y[cell.Row])})";
}
