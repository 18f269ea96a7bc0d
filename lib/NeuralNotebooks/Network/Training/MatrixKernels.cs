using System.Numerics;
using System.Runtime.CompilerServices;

namespace NeuralNotebooks;

/// <summary>
/// The three matrix products that training needs, on row-major numbers, without allocating. Every entry of a result is
/// summed in ascending order of the inner index, whatever the width of the machine's vectors, so the same numbers
/// give the same bits on every machine.
/// </summary>
internal static class MatrixKernels
{
    /// <summary>result = A·B, where A is rows×inner and B is inner×columns.</summary>
    public static void Multiply(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result, int rows, int inner, int columns)
    {
        result.Clear();
        for (var row = 0; row < rows; row++)
            for (var k = 0; k < inner; k++)
                AddScaled(result.Slice(row * columns, columns), a[row * inner + k], b.Slice(k * columns, columns));
    }

    /// <summary>result = Aᵀ·B, where A is rows×inner and B is rows×columns; the result is inner×columns.</summary>
    public static void MultiplyTransposedLeft(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result, int rows, int inner, int columns)
    {
        result.Clear();
        for (var row = 0; row < rows; row++)
            for (var k = 0; k < inner; k++)
                AddScaled(result.Slice(k * columns, columns), a[row * inner + k], b.Slice(row * columns, columns));
    }

    /// <summary>result = A·Bᵀ, where A is rows×inner and B is columns×inner; the result is rows×columns.</summary>
    public static void MultiplyTransposedRight(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result, int rows, int inner, int columns)
    {
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                var sum = 0.0;
                for (var k = 0; k < inner; k++)
                    sum += a[row * inner + k] * b[column * inner + k];
                result[row * columns + column] = sum;
            }
    }

    /// <summary>target += factor · source, entry by entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(Span<double> target, double factor, ReadOnlySpan<double> source)
    {
        var i = 0;
        for (; i <= target.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var sum = new Vector<double>(target[i..]) + factor * new Vector<double>(source[i..]);
            sum.CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
            target[i] += factor * source[i];
    }
}
