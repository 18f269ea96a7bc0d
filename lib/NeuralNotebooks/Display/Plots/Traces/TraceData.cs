using System.Globalization;

namespace NeuralNotebooks;

/// <summary>Guards what enters a trace.</summary>
internal static class TraceData
{
    /// <summary>Beyond it a difference of two numbers may overflow.</summary>
    private const double Largest = 1e300;

    public static string Title(string kind, string name) => name.Length == 0 ? kind : $"{kind} \"{name}\"";

    public static double[] Finite(IEnumerable<double> values, string trace, string axis)
    {
        ArgumentNullException.ThrowIfNull(values, axis);
        double[] copy = [.. values];
        var bad = Array.FindIndex(copy, value => !double.IsFinite(value) || Math.Abs(value) > Largest);
        return bad < 0
            ? copy
            : throw new ArgumentException($"{trace}: {axis}[{bad}] is {copy[bad].ToString(CultureInfo.InvariantCulture)}, and a plot shows only finite numbers up to 1e300; leave it out or find where it comes from.", axis);
    }

    public static void RequireSameCount(string trace, int first, string firstName, int second, string secondName)
    {
        if (first != second)
            throw new ArgumentException($"{trace}: {firstName} has {first} values and {secondName} has {second}; give as many of each.", secondName);
    }

    public static void RequireIncreasing(double[] values, string trace, string axis)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] <= values[i - 1])
                throw new ArgumentException($"{trace}: {axis}[{i}] is not above {axis}[{i - 1}]; give {axis} in increasing order.", axis);
        }
    }

    public static string[] Texts(IEnumerable<string> texts, string trace, string what)
    {
        ArgumentNullException.ThrowIfNull(texts, what);
        string[] copy = [.. texts];
        var missing = Array.IndexOf(copy, null);
        return missing < 0 ? copy : throw new ArgumentException($"{trace}: {what}[{missing}] is null; give an empty text instead.", what);
    }
}
