namespace NeuralNotebooks;

/// <summary>A line between two neurons, with its weight, or with the gradient for it.</summary>
internal readonly record struct Synapse(double X1, double Y1, double X2, double Y2, double Weight)
{
    public double Length => Math.Sqrt(((X2 - X1) * (X2 - X1)) + ((Y2 - Y1) * (Y2 - Y1)));

    /// <summary>In degrees, clockwise from the horizontal.</summary>
    public double Slope => Math.Atan2(Y2 - Y1, X2 - X1) * 180 / Math.PI;

    /// <summary>A point that lies a part of the way along the line, and some units to its side.</summary>
    public (double X, double Y) At(double part, double aside) =>
        (X1 + ((X2 - X1) * part) - ((Y2 - Y1) / Length * aside), Y1 + ((Y2 - Y1) * part) + ((X2 - X1) / Length * aside));

    public double DistanceTo(double x, double y)
    {
        var part = Math.Clamp((((x - X1) * (X2 - X1)) + ((y - Y1) * (Y2 - Y1))) / (Length * Length), 0, 1);
        var (dx, dy) = (x - (X1 + ((X2 - X1) * part)), y - (Y1 + ((Y2 - Y1) * part)));
        return Math.Sqrt((dx * dx) + (dy * dy));
    }
}
