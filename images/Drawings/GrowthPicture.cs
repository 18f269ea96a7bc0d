namespace Drawings;

/// <summary>How the time of an epoch grows, from the table of a report. Ten times as much is as far along as up, and dashed is what would grow in proportion.</summary>
public static class GrowthPicture
{
    private const double TenTimes = 76, Bottom = 312;

    public static Drawing Draw(string report)
    {
        string[][] table = [.. File.ReadLines(report).SkipWhile(line => line != "### How time grows").Where(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])];
        var drawing = new Drawing(960, 370);
        drawing.Text(480, 30, "milliseconds per epoch; dashed: in proportion", "quiet");
        for (int column = 0; column < table[0].Length; column += 2)
        {
            (double Size, double Time)[] points = [.. table.Skip(2).Where(cells => cells[column] != "").Select(cells => (double.Parse(cells[column]), double.Parse(cells[column + 1])))];
            double left = 80 + column / 2 * 310;
            double X(double size) => Math.Round(left + TenTimes * Math.Log10(size / points[0].Size), 1);
            double Y(double time) => Math.Round(Bottom - TenTimes * Math.Log10(time / 0.01), 1);
            double times = points[^1].Size / points[0].Size;
            drawing.Path($"M{X(points[0].Size)} {Y(points[0].Time)}L{X(points[^1].Size)} {Y(points[0].Time * times)}", "question");
            drawing.Path("M" + string.Join('L', points.Select(point => $"{X(point.Size)} {Y(point.Time)}")), "curve");
            foreach (var (size, time) in points)
                drawing.Circle(X(size), Y(time), 5, "dot").Number(X(size) - 28, Y(time) - 5, time, "0.##").Text(X(size), Bottom + 6, size.ToString("#,##0"), "small");
            drawing.Text(left + 76, Bottom + 36, table[0][column], "small");
        }

        return drawing;
    }
}
