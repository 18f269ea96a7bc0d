namespace NeuralNotebooks;

/// <summary>The rectangle in which data is drawn.</summary>
internal sealed record PlotArea(double Left, double Top, double Width, double Height, AxisRange HorizontalRange, AxisRange VerticalRange)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double X(double value) => Left + (Width * HorizontalRange.Part(value));

    public double Y(double value) => Bottom - (Height * VerticalRange.Part(value));

    public bool Contains(double x, double y) => HorizontalRange.Contains(x) && VerticalRange.Contains(y);

    /// <summary>Opens a drawing whose content is cut at the rectangle. A clip path would need an id.</summary>
    public void OpenClip(MarkupBuilder svg) =>
        svg.Add($"<svg x=\"{Left}\" y=\"{Top}\" width=\"{Width}\" height=\"{Height}\" viewBox=\"{Left} {Top} {Width} {Height}\" overflow=\"hidden\">");
}
