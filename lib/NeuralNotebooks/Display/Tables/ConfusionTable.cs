using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A confusion matrix as a table: a row for each class as it is, a column for each as it was read.</summary>
public static class ConfusionTable
{
    /// <summary>Writes the counts under the names of the classes, and a dot for none.</summary>
    /// <param name="confusion">classes×classes, as from <see cref="Classification.ConfusionMatrix"/>.</param>
    /// <param name="names">One for each class.</param>
    /// <exception cref="ArgumentException">Another number of names than of rows or of columns, NaN or infinity.</exception>
    public static NumberTable Of(Matrix<double> confusion, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        Guard.Finite(confusion, nameof(confusion));
        Guard.NameEach(confusion, names.Count, nameof(confusion));
        Guard.NameEach(confusion.Transpose(), names.Count, nameof(confusion));

        var table = new NumberTable(["written ↓ read →", .. names]);
        foreach (var (counts, name) in confusion.EnumerateRows().Zip(names))
            table = table.Row([name, .. counts.Select(count => count == 0 ? "·" : (object)(long)count)]);
        return table;
    }
}
