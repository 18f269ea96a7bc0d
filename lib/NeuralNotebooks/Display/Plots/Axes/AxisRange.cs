namespace NeuralNotebooks;

/// <summary>The stretch of numbers that an axis shows.</summary>
internal readonly record struct AxisRange(double From, double To, bool Logarithmic)
{
    /// <summary>Where a number lies along the axis: 0 at its beginning, 1 at its end.</summary>
    public double Part(double value) => (Scaled(value) - Scaled(From)) / (Scaled(To) - Scaled(From));

    public bool Contains(double value)
    {
        const double roundingError = 1e-9;
        return Part(value) is >= -roundingError and <= 1 + roundingError;
    }

    /// <summary>The number itself, or its logarithm to base 10.</summary>
    public double Scaled(double value) => Logarithmic ? Math.Log10(value) : value;

    public double Unscaled(double scaled) => Logarithmic ? Math.Pow(10, scaled) : scaled;
}
