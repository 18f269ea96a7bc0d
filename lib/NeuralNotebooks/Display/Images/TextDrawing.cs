using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A picture that is drawn in letters: <c>#</c> is ink, <c>+</c> half ink, and everything else paper.</summary>
public static class TextDrawing
{
    /// <summary>The drawing as pixels from 0, paper, to 1, ink, row by row from the top left.</summary>
    /// <param name="drawing">A line for each row. What is missing is paper, and what is too much is left out.</param>
    /// <param name="width">How many pixels a row has.</param>
    /// <param name="height">How many rows there are.</param>
    /// <exception cref="ArgumentException">A width or a height below 1.</exception>
    /// <example><code>TextDrawing.Pixels(".#\n##", width: 2, height: 2)        // 0, 1, 1, 1</code></example>
    public static Vector<double> Pixels(string drawing, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        string[] lines = [.. drawing.Split('\n').Select(line => line.Trim())];
        return Vector<double>.Build.Dense(width * height, pixel =>
        {
            var line = lines.ElementAtOrDefault(pixel / width) ?? "";
            return line.ElementAtOrDefault(pixel % width) switch { '#' => 1, '+' => 0.5, _ => 0 };
        });
    }
}
