using System.Diagnostics.CodeAnalysis;
using Plotly.NET;

namespace NeuralNotebooks;

/// <summary>What belongs to a notebook as a whole.</summary>
public static class Notebook
{
    /// <summary>Ends the cell that sets a notebook up: the first call into the library, by which charts and matrices learn to show themselves.</summary>
    /// <remarks>It has to come before anything of Plotly.NET is called: a call that fails there fails in every later cell too.</remarks>
    /// <returns>One line that says that all is ready, or what is missing and what to do about it.</returns>
    public static string Ready()
    {
        try
        {
            DrawNothing();
            return "NeuralNotebooks, Math.NET Numerics and Plotly.NET are ready.";
        }
        catch (Exception missing) when (missing is IOException or TypeInitializationException)
        {
            return $"NeuralNotebooks and Math.NET Numerics are ready, Plotly.NET is not: {(missing.InnerException ?? missing).Message} "
                + "Run 'dotnet build', restart the kernel and run the notebook from its first cell.";
        }
    }

    [SuppressMessage("Performance", "CA1806", Justification = "That it can be made is all that is asked.")]
    private static void DrawNothing() => GenericChart.toFigureJson(new Plot("").Chart);
}
