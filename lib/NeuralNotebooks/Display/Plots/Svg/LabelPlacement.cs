namespace NeuralNotebooks;

/// <summary>Places texts beside points so that they cover neither each other nor a point, and stay inside the frame.</summary>
internal sealed class LabelPlacement
{
    private const double Away = Marker.Radius + 5;
    private const double HalfLine = 8;
    private readonly PlotArea area;
    private readonly List<Box> taken = [];

    public LabelPlacement(PlotView view, PlotArea area)
    {
        this.area = area;
        foreach (var points in view.Traces.OfType<PointsTrace>())
        {
            for (var i = 0; i < points.X.Count; i++)
                taken.Add(new Box(area.X(points.X[i]) - Marker.Radius, area.Y(points.Y[i]) - Marker.Radius, 2 * Marker.Radius, 2 * Marker.Radius));
        }
    }

    public PlacedLabel Place(double x, double y, string text)
    {
        var width = TextWidth.Of(text, SvgText.FontSize);
        var best = Candidates(x, y).MinBy(candidate => Badness(BoxOf(candidate, width)));
        taken.Add(BoxOf(best, width));
        return best;
    }

    private static PlacedLabel[] Candidates(double x, double y) =>
    [
        new(x + Away, y, "start", "middle right"),
        new(x - Away, y, "end", "middle left"),
        new(x, y - Away - HalfLine + 3, "middle", "top center"),
        new(x, y + Away + HalfLine - 3, "middle", "bottom center"),
        new(x + Away - 3, y - Away, "start", "top right"),
        new(x - Away + 3, y - Away, "end", "top left"),
        new(x + Away - 3, y + Away, "start", "bottom right"),
        new(x - Away + 3, y + Away, "end", "bottom left"),
    ];

    private double Badness(Box box)
    {
        var covered = taken.Sum(box.Overlap);
        return covered + (2 * box.Outside(area));
    }

    private static Box BoxOf(PlacedLabel label, double width)
    {
        var left = label.Anchor switch { "start" => label.X, "end" => label.X - width, _ => label.X - (width / 2) };
        return new Box(left, label.Y - HalfLine, width, 2 * HalfLine);
    }

    private readonly record struct Box(double X, double Y, double Width, double Height)
    {
        public double Overlap(Box other)
        {
            var width = Math.Min(X + Width, other.X + other.Width) - Math.Max(X, other.X);
            var height = Math.Min(Y + Height, other.Y + other.Height) - Math.Max(Y, other.Y);
            return width > 0 && height > 0 ? width * height : 0;
        }

        public double Outside(PlotArea area) =>
            (Width * Height) - Overlap(new Box(area.Left, area.Top, area.Width, area.Height));
    }
}
