using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Telling classes apart with one output for each class: the largest output of a row names its class.</summary>
public static class Classification
{
    /// <summary>One-hot encoding: a 1 in the column of the row's class, 0 everywhere else.</summary>
    /// <param name="classes">rows×1, whole numbers from 0 to <paramref name="count"/> − 1.</param>
    /// <param name="count">How many classes there are.</param>
    /// <returns>rows×count.</returns>
    /// <exception cref="ArgumentException">Not one column, a count below 1, or a value that is no such class.</exception>
    public static Matrix<double> OneHot(Matrix<double> classes, int count)
    {
        Guard.Columns(classes, 1, nameof(classes), "a class is one number");
        if (count < 1)
            throw new ArgumentException($"count is {count}; give at least 1 class.", nameof(count));
        var encoded = Matrix<double>.Build.Dense(classes.RowCount, count);
        for (var row = 0; row < classes.RowCount; row++)
        {
            var value = classes[row, 0];
            if (!(value >= 0 && value < count && value == Math.Floor(value)))
                throw new ArgumentException(FormattableString.Invariant(
                    $"Row {row + 1} of classes is {value}; give a whole number from 0 to {count - 1}."), nameof(classes));
            encoded[row, (int)value] = 1;
        }

        return encoded;
    }

    /// <summary>The class of each row: the index of its largest entry, the first of them where several are equal.</summary>
    /// <param name="outputs">rows×classes.</param>
    /// <exception cref="ArgumentException">No columns, NaN or infinity.</exception>
    public static int[] Classes(Matrix<double> outputs)
    {
        Guard.Finite(outputs, nameof(outputs));
        if (outputs.ColumnCount == 0)
            throw new ArgumentException("outputs has no columns; give one for each class.", nameof(outputs));
        return [.. outputs.EnumerateRows().Select(row => row.MaximumIndex())];
    }

    /// <summary>The name of the class of each row.</summary>
    /// <param name="outputs">rows×classes.</param>
    /// <param name="names">One for each column, as in <see cref="DataSet.ClassNames"/>.</param>
    /// <exception cref="ArgumentException">Another number of names, no columns, NaN or infinity.</exception>
    public static string[] Classes(Matrix<double> outputs, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        Guard.NameEach(outputs, names.Count, nameof(outputs), " of classes");
        return [.. Classes(outputs).Select(index => names[index])];
    }

    /// <summary>The share of rows whose class is right, from 0 to 1.</summary>
    /// <param name="outputs">rows×classes, at least one row.</param>
    /// <param name="targets">The same shape, one-hot.</param>
    /// <exception cref="ArgumentException">The shapes differ, there is no row, NaN or infinity.</exception>
    public static double Accuracy(Matrix<double> outputs, Matrix<double> targets)
    {
        Guard.SameShape(outputs, targets, nameof(outputs), nameof(targets));
        Guard.AnyRows(outputs, nameof(outputs));
        var right = Classes(outputs).Zip(Classes(targets)).Count(pair => pair.First == pair.Second);
        return (double)right / outputs.RowCount;
    }

    /// <summary>How often each class was taken for each: entry [actual, predicted] counts rows.</summary>
    /// <param name="outputs">rows×classes.</param>
    /// <param name="targets">The same shape, one-hot.</param>
    /// <returns>classes×classes; what is right is on the diagonal.</returns>
    /// <exception cref="ArgumentException">The shapes differ, NaN or infinity.</exception>
    public static Matrix<double> ConfusionMatrix(Matrix<double> outputs, Matrix<double> targets)
    {
        Guard.SameShape(outputs, targets, nameof(outputs), nameof(targets));
        var counts = Matrix<double>.Build.Dense(targets.ColumnCount, targets.ColumnCount);
        foreach (var (predicted, actual) in Classes(outputs).Zip(Classes(targets)))
            counts[actual, predicted]++;
        return counts;
    }
}
