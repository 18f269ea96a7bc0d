using System.Net;
using System.Text;
using MathNet.Numerics.LinearAlgebra;

namespace Drawings;

/// <summary>A picture in the making: texts, tiles, arrows and matrices, one after the other, on paper.</summary>
public sealed class Drawing(int width, int height, string ownStyle = "")
{
    private const string Style = """
        .paper{fill:#fdfcf8;stroke:#e4e0d4}text{fill:#22262b;font:16px system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;text-anchor:middle}
        .quiet{fill:#6b6f76;font-style:italic}.small{font-size:13px;fill:#555a61}.start{text-anchor:start;fill:#6b6f76;font-style:italic}.name{font-size:21px;font-style:italic;font-family:Georgia,"Times New Roman",serif}
        .number{font-variant-numeric:tabular-nums}.feature{fill:#0072b2;fill-opacity:.14}.label{fill:#d55e00;fill-opacity:.16}
        .question{fill:none;stroke:#8a8f96;stroke-dasharray:5 4}.line{fill:none;stroke:#555a61;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
        .curve{fill:none;stroke:#0072b2;stroke-width:2.6;stroke-linejoin:round}.dot{fill:#d55e00}
        @media(prefers-color-scheme:dark){.paper{fill:#1f2226;stroke:#383c42}text{fill:#eceae4}.quiet,.small,.start{fill:#b4b8be}.feature{fill:#56b4e9;fill-opacity:.22}.label{fill:#e69f00;fill-opacity:.24}.question{stroke:#8f949b}.line{stroke:#b4b8be}.curve{stroke:#56b4e9}.dot{fill:#e69f00}}
        """;

    private readonly StringBuilder shapes = new();

    public Drawing Text(double x, double y, string text, string kind)
    {
        shapes.Append($"""<text class="{kind}" x="{x}" y="{y}">{WebUtility.HtmlEncode(text)}</text>""").Append('\n');
        return this;
    }

    public Drawing Number(double x, double y, double value, string format) => Text(x, y, value.ToString(format), "number");

    public Drawing Tile(double x, double y, double tileWidth, double tileHeight, string kind, double corner = 8)
    {
        shapes.Append($"""<rect class="{kind}" x="{x}" y="{y}" width="{tileWidth}" height="{tileHeight}" rx="{corner}"/>""").Append('\n');
        return this;
    }

    public Drawing Arrow(double fromX, double fromY, double toX, double toY)
    {
        shapes.Append($"""<path class="line" d="M{fromX} {fromY}H{toX}m-8 -6l8 6l-8 6"/>""").Append('\n');
        return this;
    }

    public Drawing Circle(double x, double y, double radius, string kind) => Tile(x - radius, y - radius, 2 * radius, 2 * radius, kind, radius);

    public Drawing Path(string data, string kind = "line")
    {
        shapes.Append($"""<path class="{kind}" d="{data}"/>""").Append('\n');
        return this;
    }

    /// <summary>A matrix in brackets on a tile of its colour, its name above and its shape below.</summary>
    public Drawing Matrix(double x, double y, string name, Matrix<double> matrix, string format, string kind, double columnWidth)
    {
        double centre = x + (matrix.ColumnCount * columnWidth + 16) / 2;
        return Text(centre, y - 14, name, "name")
            .Entries(x, y, matrix, format, kind, columnWidth)
            .Text(centre, y + matrix.RowCount * 44 + 34, $"{matrix.RowCount}×{matrix.ColumnCount}", "small");
    }

    /// <summary>The numbers of a matrix in brackets on a tile: rows of 44, with 6 above and below and 8 at the sides.</summary>
    public Drawing Entries(double x, double y, Matrix<double> matrix, string format, string kind, double columnWidth)
    {
        double matrixWidth = matrix.ColumnCount * columnWidth + 16;
        double matrixHeight = matrix.RowCount * 44 + 12;
        Tile(x, y, matrixWidth, matrixHeight, kind);
        shapes.Append($"""<path class="line" d="M{x + 7} {y}h-7v{matrixHeight}h7M{x + matrixWidth - 7} {y}h7v{matrixHeight}h-7"/>""").Append('\n');
        foreach (var (row, column, value) in matrix.EnumerateIndexed())
            Number(x + 8 + (column + 0.5) * columnWidth, y + 34 + row * 44, value, format);
        return this;
    }

    public override string ToString() => Paper.Under(width, height, Style + ownStyle, shapes.ToString());
}
