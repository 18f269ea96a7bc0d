using NeuralNotebooks;

namespace Drawings;

/// <summary>The table taken apart: features and labels, then both on one scale; the question is put aside.</summary>
public static class DataPicture
{
    public static Drawing Draw()
    {
        var data = Article.Data();
        var features = ColumnScaling.FitMaximum(data.Features);
        var labels = ColumnScaling.FitRange(data);
        var drawing = new Drawing(960, 356);

        drawing.Text(148, 52, "the table", "quiet");
        string[] heads = ["studied", "slept", "score"];
        for (int column = 0; column < 3; column++)
        {
            drawing.Tile(40 + column * 74, 68, 68, 196, column < 2 ? "feature" : "label");
            drawing.Text(74 + column * 74, 94, heads[column], "small");
        }

        drawing.Tile(40, 280, 142, 40, "question").Tile(188, 280, 68, 40, "question");
        for (int row = 0; row < data.RowCount; row++)
        {
            drawing.Number(74, 135 + row * 50, data.Features[row, 0], "0");
            drawing.Number(148, 135 + row * 50, data.Features[row, 1], "0");
            drawing.Number(222, 135 + row * 50, data.Labels[row, 0], "0");
        }

        drawing.Number(74, 306, data.Questions[0, 0], "0").Number(148, 306, data.Questions[0, 1], "0").Text(222, 306, "?", "number");

        drawing.Arrow(272, 148, 322, 148);
        drawing.Matrix(340, 76, "F", data.Features, "0", "feature", 50).Matrix(470, 76, "t", data.Labels, "0", "label", 56);

        var divisors = string.Join(" and ", features.Divisors.Select(divisor => divisor.ToString("0")));
        drawing.Arrow(562, 148, 672, 148).Text(616, 118, $"hours ÷ {divisors}", "small").Text(616, 136, $"scores ÷ {labels.Divisors[0]:0}", "small");
        drawing.Matrix(692, 76, "X", features.Scale(data.Features), "0.00", "feature", 62).Matrix(846, 76, "y", labels.Scale(data.Labels), "0.00", "label", 62);

        drawing.Arrow(272, 300, 322, 300).Text(338, 305, "put aside until the network is trained", "start");
        return drawing;
    }
}
