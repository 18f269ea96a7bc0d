using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NeuralNotebooks;

/// <summary>
/// The three matrix products that training needs, on row-major numbers, without allocating. Every entry of a result is
/// summed in ascending order of the inner index, whatever the width of the machine's vectors, so the same numbers
/// give the same bits on every machine.
/// </summary>
/// <remarks>
/// A vector holds neighbouring columns, never the summands of one entry. Product and sum are rounded one after the other: to round
/// them once (FMA) gives other bits, and costs tens of times more where the processor lacks it.
/// </remarks>
internal static class MatrixKernels
{
    // Five rows of two vectors of sums, with what is added to them, fill the sixteen registers that every x64 processor has.
    private const int TileRows = 5;

    // What a tile is summed from stays in the nearest cache, and its strip on the stack.
    private const int MaximumDepth = 256;

    // A product of fewer multiplications is done before a tile is made ready.
    private const int Few = 128;

    private static int TileColumns => 2 * Vector<double>.Count;

    /// <summary>result = A·B, where A is rows×inner and B is inner×columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result, int rows, int inner, int columns) =>
        Multiply(new(a, inner, 1), new(b, columns, 1), result, rows, inner, columns, goesOn: false);

    /// <summary>result = Aᵀ·B, where A is rows×inner and B is rows×columns; the result is inner×columns. Or its sums go on with these rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyTransposedLeft(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result, int rows, int inner, int columns, bool goesOn = false) =>
        Multiply(new(a, 1, inner), new(b, columns, 1), result, inner, rows, columns, goesOn);

    /// <summary>result = A·Bᵀ, where A is rows×inner and B is columns×inner; the result is rows×columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyTransposedRight(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result, int rows, int inner, int columns) =>
        Multiply(new(a, inner, 1), new(b, 1, inner), result, rows, inner, columns, goesOn: false);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Multiply(Factor a, Factor b, Span<double> result, int rows, int inner, int columns, bool goesOn)
    {
        if ((long)rows * inner * columns >= Few)
        {
            MultiplyInTiles(a, b, result, rows, inner, columns, goesOn);
            return;
        }

        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                var sum = goesOn ? result[row * columns + column] : 0;
                int left = row * a.RowStep, right = column * b.ColumnStep;
                for (var k = 0; k < inner; k++, left += a.ColumnStep, right += b.RowStep)
                    sum += a.Numbers[left] * b.Numbers[right];
                result[row * columns + column] = sum;
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyInTiles(Factor a, Factor b, Span<double> result, int rows, int inner, int columns, bool goesOn)
    {
        // A vector that lies in two of the cache's lines takes twice as long to load: the strip begins on a line of eight numbers.
        Span<double> stack = stackalloc double[Math.Min(inner, MaximumDepth) * TileColumns + 8];
        var strip = stack[(8 - (int)(Unsafe.ByteOffset(ref Unsafe.NullRef<double>(), ref stack[0]) / sizeof(double) % 8))..];
        Span<double> edge = stackalloc double[TileRows * TileColumns];
        for (var first = 0; first < inner; first += MaximumDepth, goesOn = true)
            for (var column = 0; column < columns; column += TileColumns)
            {
                var depth = Math.Min(MaximumDepth, inner - first);
                var width = Math.Min(TileColumns, columns - column);
                b.CopyTo(strip, first, depth, column, width);
                for (var row = 0; row < rows; row += TileRows)
                {
                    var height = Math.Min(TileRows, rows - row);
                    var target = result[(row * columns + column)..];
                    if (height == TileRows && width == TileColumns)
                    {
                        AddTile(a, row, height, first, depth, strip, target, columns, goesOn);
                        continue;
                    }

                    if (goesOn)
                        Copy(target, columns, edge, TileColumns, height, width);
                    AddTile(a, row, height, first, depth, strip, edge, TileColumns, goesOn);
                    Copy(edge, TileColumns, target, columns, height, width);
                }
            }
    }

    /// <summary>Goes on with the sums of a tile, which stay in registers. Where it has fewer rows, the last stands for those that it lacks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTile(Factor a, int row, int height, int first, int depth, Span<double> strip, Span<double> target, int stride, bool goesOn)
    {
        ref var a0 = ref a[row, first];
        ref var a1 = ref a[row + Math.Min(1, height - 1), first];
        ref var a2 = ref a[row + Math.Min(2, height - 1), first];
        ref var a3 = ref a[row + Math.Min(3, height - 1), first];
        ref var a4 = ref a[row + height - 1, first];
        ref var t0 = ref TileRow.In(target, 0);
        ref var t1 = ref TileRow.In(target, stride);
        ref var t2 = ref TileRow.In(target, 2 * stride);
        ref var t3 = ref TileRow.In(target, 3 * stride);
        ref var t4 = ref TileRow.In(target, 4 * stride);
        TileRow s0 = default, s1 = default, s2 = default, s3 = default, s4 = default;
        if (goesOn)
            (s0, s1, s2, s3, s4) = (t0, t1, t2, t3, t4);
        ref var b = ref TileRow.In(strip[..(depth * TileColumns)], 0);
        nint step = a.ColumnStep, end = depth * step;
        for (nint k = 0; k < end; k += step, b = ref Unsafe.Add(ref b, 1))
        {
            var (left, right) = (b.Left, b.Right);
            s0 = s0.Plus(Vector.Create(Unsafe.Add(ref a0, k)), left, right);
            s1 = s1.Plus(Vector.Create(Unsafe.Add(ref a1, k)), left, right);
            s2 = s2.Plus(Vector.Create(Unsafe.Add(ref a2, k)), left, right);
            s3 = s3.Plus(Vector.Create(Unsafe.Add(ref a3, k)), left, right);
            s4 = s4.Plus(Vector.Create(Unsafe.Add(ref a4, k)), left, right);
        }

        (t0, t1, t2, t3, t4) = (s0, s1, s2, s3, s4);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(ReadOnlySpan<double> from, int fromStride, Span<double> to, int toStride, int rows, int columns)
    {
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                to[row * toStride + column] = from[row * fromStride + column];
    }

    /// <summary>A row of a tile.</summary>
    private readonly record struct TileRow(Vector<double> Left, Vector<double> Right)
    {
        public static ref TileRow In(Span<double> numbers, int first) =>
            ref MemoryMarshal.Cast<double, TileRow>(numbers.Slice(first, TileColumns))[0];

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TileRow Plus(Vector<double> factor, Vector<double> left, Vector<double> right) => new(Left + factor * left, Right + factor * right);
    }

    /// <summary>Numbers as a matrix, or as its transpose.</summary>
    private readonly ref struct Factor(ReadOnlySpan<double> numbers, int rowStep, int columnStep)
    {
        public readonly ReadOnlySpan<double> Numbers = numbers;
        public readonly int RowStep = rowStep, ColumnStep = columnStep;

        public ref double this[int row, int column] => ref Unsafe.AsRef(in Numbers[row * RowStep + column * ColumnStep]);

        /// <summary>Copies some columns of some rows, each row as wide as a tile.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void CopyTo(Span<double> strip, int firstRow, int rows, int firstColumn, int columns)
        {
            for (var row = 0; row < rows; row++)
                if (ColumnStep == 1 && columns == TileColumns)
                    Numbers.Slice((firstRow + row) * RowStep + firstColumn, TileColumns).CopyTo(strip[(row * TileColumns)..]);
                else
                    for (var column = 0; column < columns; column++)
                        strip[row * TileColumns + column] = this[firstRow + row, firstColumn + column];
        }
    }
}
