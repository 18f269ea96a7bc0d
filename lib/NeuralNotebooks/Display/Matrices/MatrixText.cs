using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Writes an equation for a terminal: matrices side by side as far as a line reaches, then below each other.</summary>
internal static class MatrixText
{
    private const int LineWidth = 100;
    private const string Gap = "  ";

    public static string Write(IReadOnlyList<MatrixTerm> terms, Func<Matrix<double>, string[,]> cellsOf)
    {
        var blocks = terms.Select(term => term.Matrix is null ? [term.Text] : Block(term, cellsOf(term.Matrix)));
        return string.Join("\n\n", Lines(blocks).Select(Join));
    }

    private static string[] Block(MatrixTerm term, string[,] cells)
    {
        var columns = Enumerable.Range(0, cells.GetLength(1)).ToArray();
        var rows = Enumerable.Range(0, cells.GetLength(0)).ToArray();
        var widths = columns.Select(c => rows.Select(r => cells[r, c].Length).DefaultIfEmpty().Max()).ToArray();
        var lines = rows.Select(r => "[ " + string.Join(Gap, columns.Select(c => cells[r, c].PadLeft(widths[c]))) + " ]");
        return [$"{term.Text} ({term.Shape})", .. lines];
    }

    private static IEnumerable<List<string[]>> Lines(IEnumerable<string[]> blocks)
    {
        var line = new List<string[]>();
        var width = 0;
        foreach (var block in blocks)
        {
            var blockWidth = Width(block) + Gap.Length;
            if (line.Count > 0 && width + blockWidth > LineWidth)
            {
                yield return line;
                line = [];
                width = 0;
            }

            line.Add(block);
            width += blockWidth;
        }

        yield return line;
    }

    private static string Join(List<string[]> blocks)
    {
        var height = blocks.Max(block => block.Length);
        return string.Join('\n', Enumerable.Range(0, height).Select(line => JoinLine(blocks, line, height)));
    }

    private static string JoinLine(List<string[]> blocks, int line, int height) =>
        string.Join(Gap, blocks.Select(block =>
        {
            // Operators stand in the middle of the matrices, which all begin with their name.
            var index = block.Length == 1 ? (line == height / 2 ? 0 : -1) : line;
            var text = index >= 0 && index < block.Length ? block[index] : "";
            return text.PadRight(Width(block));
        })).TrimEnd();

    private static int Width(string[] block) => block.Max(line => line.Length);
}
