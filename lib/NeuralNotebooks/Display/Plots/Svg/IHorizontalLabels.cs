namespace NeuralNotebooks;

/// <summary>What is written below the horizontal axis.</summary>
internal interface IHorizontalLabels
{
    double Height(PlotArea area);

    void Draw(MarkupBuilder svg, PlotArea area);
}
