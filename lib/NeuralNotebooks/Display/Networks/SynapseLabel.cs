namespace NeuralNotebooks;

/// <summary>A weight written along its synapse: the middle of the text, its slope and its width.</summary>
internal readonly record struct SynapseLabel(double X, double Y, double Slope, double Width, string Text)
{
    public const double FontSize = 12;

    /// <summary>Points along the middle of the text, close enough to stand for all of it.</summary>
    public IEnumerable<(double X, double Y)> Points()
    {
        const int count = 7;
        var (cos, sin) = (Math.Cos(Slope * Math.PI / 180), Math.Sin(Slope * Math.PI / 180));
        for (var i = 0; i < count; i++)
        {
            var along = ((i / (count - 1.0)) - 0.5) * Width;
            yield return (X + (cos * along), Y + (sin * along));
        }
    }
}
