using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A small image made of numbers: grey where all are at or above 0, else blue for positive and vermillion for negative.</summary>
/// <example><code>new PixelGrid(digits.Features.Row(0), width: 8).WithTitle("a 7")</code></example>
public sealed class PixelGrid : INotebookDisplay
{
    private const string Shades = " .:-=+*#%@";
    private readonly double[] pixels;
    private readonly int width;
    private readonly string title;

    /// <summary>Shows numbers as pixels, row by row from the top left.</summary>
    /// <param name="pixels">As many numbers as a whole number of rows needs; finite.</param>
    /// <param name="width">How many pixels a row has.</param>
    /// <exception cref="ArgumentException">The rows do not come out even, or a number is not finite.</exception>
    public PixelGrid(Vector<double> pixels, int width)
        : this(Series.Finite(NotNull(pixels), "Pixels", nameof(pixels)), width, "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if (pixels.Count % width != 0)
            throw new ArgumentException($"{pixels.Count} pixels do not fill rows of {width}; give a width that divides {pixels.Count}.", nameof(width));
    }

    private PixelGrid(double[] pixels, int width, string title)
    {
        this.pixels = pixels;
        this.width = width;
        this.title = title;
    }

    private int Height => pixels.Length / width;

    private double Largest => pixels.Select(Math.Abs).DefaultIfEmpty().Max();

    /// <summary>Writes a line below the image.</summary>
    public PixelGrid WithTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return new PixelGrid(pixels, width, title);
    }

    /// <inheritdoc/>
    public string ToHtml() => PixelHtml.Write(pixels, width, title, Description());

    /// <inheritdoc/>
    public string ToText()
    {
        var largest = Largest > 0 ? Largest : 1;
        char Shade(double value) => Shades[(int)Math.Round(Math.Abs(value) / largest * (Shades.Length - 1), MidpointRounding.AwayFromZero)];
        var rows = Enumerable.Range(0, Height).Select(row => string.Concat(pixels.Skip(row * width).Take(width).Select(value => new string(Shade(value), 2))).TrimEnd());
        return string.Join('\n', [Description(), .. rows]);
    }

    private string Description()
    {
        var size = $"{width} by {Height} pixels";
        var range = pixels.Length > 0 ? $", from {NumberText.Significant(pixels.Min(), 3)} to {NumberText.Significant(pixels.Max(), 3)}" : "";
        return (title.Length > 0 ? title + ": " : "") + size + range;
    }

    private static Vector<double> NotNull(Vector<double> pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        return pixels;
    }
}
