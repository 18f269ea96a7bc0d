using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Matrices side by side with their names and shapes: <c>X (3×2) · W1 (2×3) = z (3×3)</c>.</summary>
/// <remarks>
/// A matrix with more than 8 rows or columns shows its first 6 and its last, and its true shape. A matrix of whole
/// numbers shows without decimals, unless decimals are asked for.
/// </remarks>
/// <example><code>new MatrixEquation("X · W1 = z", X, W1, z)</code></example>
public sealed class MatrixEquation : INotebookDisplay
{
    private const int DefaultDecimals = 4;
    private const int MostDecimals = 15;

    private readonly string equation;
    private readonly IReadOnlyList<MatrixTerm> terms;
    private readonly int? decimals;

    /// <summary>Shows an equation.</summary>
    /// <param name="equation">Names and operators. Every word that is no operator, number or function names the next matrix.</param>
    /// <param name="matrices">The matrices, in the order in which the equation names them. They are copied.</param>
    /// <exception cref="ArgumentException">The equation names more or fewer matrices than were given.</exception>
    public MatrixEquation(string equation, params Matrix<double>[] matrices)
        : this(equation, Pair(equation, matrices), null)
    {
    }

    private MatrixEquation(string equation, IReadOnlyList<MatrixTerm> terms, int? decimals)
    {
        this.equation = equation;
        this.terms = terms;
        this.decimals = decimals;
    }

    /// <summary>Shows every number with the given count of decimals, 0 to 15. The default is 4.</summary>
    public MatrixEquation WithDecimals(int decimals)
    {
        if (decimals is < 0 or > MostDecimals)
            throw new ArgumentOutOfRangeException(nameof(decimals), decimals, $"A matrix shows 0 to {MostDecimals} decimals.");
        return new MatrixEquation(equation, terms, decimals);
    }

    /// <inheritdoc/>
    public string ToHtml() => MatrixHtml.Write(equation, terms, Cells);

    /// <inheritdoc/>
    public string ToText() => MatrixText.Write(terms, Cells);

    internal static MatrixEquation OfOne(Matrix<double> matrix, string name) =>
        new(name, [new MatrixTerm(name, matrix.Clone())], null);

    private string[,] Cells(Matrix<double> matrix) =>
        MatrixCells.Of(matrix, decimals ?? (MatrixCells.IsWhole(matrix) ? 0 : DefaultDecimals));

    private static MatrixTerm[] Pair(string equation, Matrix<double>[] matrices)
    {
        ArgumentNullException.ThrowIfNull(equation);
        ArgumentNullException.ThrowIfNull(matrices);

        var parts = EquationParser.Parse(equation);
        var names = parts.Where(part => part.IsName).Select(part => part.Text).ToArray();
        if (names.Length != matrices.Length)
            throw new ArgumentException(CountMessage(names, matrices.Length), nameof(matrices));
        if (Array.FindIndex(matrices, matrix => matrix is null) is >= 0 and var missing)
            throw new ArgumentNullException(nameof(matrices), $"The matrix for {names[missing]} is null.");

        var next = 0;
        return [.. parts.Select(part => new MatrixTerm(part.Text, part.IsName ? matrices[next++].Clone() : null))];
    }

    private static string CountMessage(string[] names, int given)
    {
        var named = names.Length == 1 ? "1 matrix" : $"{names.Length} matrices";
        var list = names.Length == 0 ? "" : $" ({string.Join(", ", names)})";
        return $"The equation names {named}{list} and {given} {(given == 1 ? "was" : "were")} given.";
    }
}
