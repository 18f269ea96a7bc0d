using System.Globalization;
using System.Text;
using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>
/// Weights as a text file that a person can read: a heading, then for each matrix a line such as "W1 2x3" and a line for
/// each of its rows. Every number has the shortest digits that read back as the same bits.
/// </summary>
internal static class WeightFile
{
    public const string Heading = "NeuralNotebooks weights, version 1";

    /// <summary>Writes to a temporary file beside the target and moves it into place: a reader finds the old file or the new one.</summary>
    public static void Write(string path, IReadOnlyList<Matrix<double>> weights)
    {
        var target = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target);
        if (Directory.Exists(target))
            throw new IOException($"'{path}' is a folder; give the name of a file in it.");
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException(
                $"'{path}' cannot be saved, because there is no folder '{folder}'; make it first, with Directory.CreateDirectory(\"{Path.GetDirectoryName(path)?.Replace('\\', '/')}\").");
        var temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew))
            {
                file.Write(Encoding.UTF8.GetBytes(Format(weights)));
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception) when (exception.Message.Contains(temporary, StringComparison.Ordinal))
        {
            // The reader knows the file that was asked for, not the one beside it.
            throw new IOException(exception.Message.Replace(temporary, target, StringComparison.Ordinal), exception);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The file is broken; the message names the line.</exception>
    public static Matrix<double>[] Read(string path) => new WeightReader(path, File.ReadAllLines(path)).Read();

    private static string Format(IReadOnlyList<Matrix<double>> weights)
    {
        var text = new StringBuilder(Heading).Append('\n');
        for (var layer = 0; layer < weights.Count; layer++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Symbols.Weights(layer)} {weights[layer].RowCount}x{weights[layer].ColumnCount}\n");
            foreach (var row in weights[layer].EnumerateRows())
                text.AppendJoin(' ', row.Select(value => value.ToString("R", CultureInfo.InvariantCulture))).Append('\n');
        }

        return text.ToString();
    }
}
