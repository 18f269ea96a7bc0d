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

    // A vector that lies in two of the cache's lines takes twice as long to load. Eight numbers are a line.
    private const int CacheLine = 8;

    private static int TileColumns => 2 * Vector<double>.Count;

    /// <summary>result = A·B, where A is rows×inner and B is inner×columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result, int rows, int inner, int columns) =>
        Multiply(new Factor(a, inner, 1), new Factor(b, columns, 1), result, rows, inner, columns);

    /// <summary>result = Aᵀ·B, where A is rows×inner and B is rows×columns; the result is inner×columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyTransposedLeft(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result, int rows, int inner, int columns) =>
        Multiply(new Factor(a, 1, inner), new Factor(b, columns, 1), result, inner, rows, columns);

    /// <summary>result = A·Bᵀ, where A is rows×inner and B is columns×inner; the result is rows×columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyTransposedRight(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result, int rows, int inner, int columns) =>
        Multiply(new Factor(a, inner, 1), new Factor(b, 1, inner), result, rows, inner, columns);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(Factor a, Factor b, Span<double> result, int rows, int inner, int columns)
    {
        if ((long)rows * inner * columns >= Few)
        {
            MultiplyInTiles(a, b, result, rows, inner, columns);
            return;
        }

        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                var sum = 0.0;
                int left = row * a.RowStep, right = column * b.ColumnStep;
                for (var k = 0; k < inner; k++, left += a.ColumnStep, right += b.RowStep)
                    sum += a.Numbers[left] * b.Numbers[right];
                result[row * columns + column] = sum;
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyInTiles(Factor a, Factor b, Span<double> result, int rows, int inner, int columns)
    {
        Span<double> strip = stackalloc double[Math.Min(inner, MaximumDepth) * TileColumns + CacheLine];
        Span<double> edge = stackalloc double[TileRows * TileColumns];
        strip = strip[ToCacheLine(strip)..];
        for (var first = 0; first < inner; first += MaximumDepth)
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
                        AddTile(a, row, height, first, depth, strip, target, columns);
                        continue;
                    }

                    Copy(target, columns, edge, TileColumns, height, width);
                    AddTile(a, row, height, first, depth, strip, edge, TileColumns);
                    Copy(edge, TileColumns, target, columns, height, width);
                }
            }
    }

    /// <summary>Goes on with the sums of a tile, which stay in registers. Where it has fewer rows, the last stands for those that it lacks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTile(Factor a, int row, int height, int first, int depth, ReadOnlySpan<double> strip, Span<double> target, int stride)
    {
        ref var a0 = ref a[row, first];
        ref var a1 = ref a[row + Math.Min(1, height - 1), first];
        ref var a2 = ref a[row + Math.Min(2, height - 1), first];
        ref var a3 = ref a[row + Math.Min(3, height - 1), first];
        ref var a4 = ref a[row + height - 1, first];
        ref var b = ref MemoryMarshal.GetReference(strip[..(depth * TileColumns)]);
        nint step = a.ColumnStep, end = depth * step;
        var t0 = Row(target, 0, stride);
        var t1 = Row(target, 1, stride);
        var t2 = Row(target, 2, stride);
        var t3 = Row(target, 3, stride);
        var t4 = Row(target, 4, stride);

        Vector<double> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default, s40 = default, s41 = default;
        if (first > 0)
            (s00, s01, s10, s11, s20, s21, s30, s31, s40, s41) = (t0[0], t0[1], t1[0], t1[1], t2[0], t2[1], t3[0], t3[1], t4[0], t4[1]);
        for (nint k = 0; k < end; k += step)
        {
            var b0 = Vector.LoadUnsafe(ref b);
            var b1 = Vector.LoadUnsafe(ref b, (nuint)Vector<double>.Count);
            b = ref Unsafe.Add(ref b, TileColumns);
            var factor = Vector.Create(Unsafe.Add(ref a0, k));
            s00 += factor * b0;
            s01 += factor * b1;
            factor = Vector.Create(Unsafe.Add(ref a1, k));
            s10 += factor * b0;
            s11 += factor * b1;
            factor = Vector.Create(Unsafe.Add(ref a2, k));
            s20 += factor * b0;
            s21 += factor * b1;
            factor = Vector.Create(Unsafe.Add(ref a3, k));
            s30 += factor * b0;
            s31 += factor * b1;
            factor = Vector.Create(Unsafe.Add(ref a4, k));
            s40 += factor * b0;
            s41 += factor * b1;
        }

        (t0[0], t0[1], t1[0], t1[1], t2[0], t2[1], t3[0], t3[1], t4[0], t4[1]) = (s00, s01, s10, s11, s20, s21, s30, s31, s40, s41);
    }

    private static Span<Vector<double>> Row(Span<double> target, int row, int stride) =>
        MemoryMarshal.Cast<double, Vector<double>>(target.Slice(row * stride, TileColumns));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(ReadOnlySpan<double> from, int fromStride, Span<double> to, int toStride, int rows, int columns)
    {
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                to[row * toStride + column] = from[row * fromStride + column];
    }

    /// <summary>How many numbers of the stack, which never moves, lie before the next line of the cache.</summary>
    private static int ToCacheLine(Span<double> stack) =>
        CacheLine - (int)(Unsafe.ByteOffset(ref Unsafe.NullRef<double>(), ref stack[0]) / sizeof(double) % CacheLine);

    /// <summary>Numbers as a matrix, or as its transpose.</summary>
    private readonly ref struct Factor(ReadOnlySpan<double> numbers, int rowStep, int columnStep)
    {
        public readonly ReadOnlySpan<double> Numbers = numbers;

        public int RowStep => rowStep;

        public int ColumnStep => columnStep;

        public ref double this[int row, int column] => ref Unsafe.AsRef(in Numbers[row * rowStep + column * columnStep]);

        /// <summary>Copies some columns of some rows, each row as wide as a tile.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void CopyTo(Span<double> strip, int firstRow, int rows, int firstColumn, int columns)
        {
            for (var row = 0; row < rows; row++)
                if (columnStep == 1 && columns == TileColumns)
                {
                    var from = MemoryMarshal.Cast<double, Vector<double>>(Numbers.Slice((firstRow + row) * rowStep + firstColumn, TileColumns));
                    var to = Row(strip, row, TileColumns);
                    (to[0], to[1]) = (from[0], from[1]);
                }
                else
                    for (var column = 0; column < columns; column++)
                        strip[row * TileColumns + column] = this[firstRow + row, firstColumn + column];
        }
    }
}
