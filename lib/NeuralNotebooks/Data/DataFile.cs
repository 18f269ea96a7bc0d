using System.Text;

namespace NeuralNotebooks;

/// <summary>The text of a data file, or a sentence on what is in its place.</summary>
internal static class DataFile
{
    public static string Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (path.Contains("://", StringComparison.Ordinal))
            throw new ArgumentException($"'{path}' is an address, not a file; download the file, put it beside the notebook and give its name.", nameof(path));
        if (path.Contains('\n'))
            throw new ArgumentException("path is a table, not the name of a file; DataSet.Parse reads a table.", nameof(path));
        if (Directory.Exists(path))
            throw new IOException($"'{path}' is a folder; give the name of a file in it.");

        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full);
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"'{path}' cannot be read, because there is no folder '{folder}'; give a path from the folder of the notebook.");
        if (!File.Exists(full))
            throw new FileNotFoundException($"There is no file '{Path.GetFileName(full)}' in the folder '{folder}'; put it there or give its path.", path);
        return Text(File.ReadAllBytes(full));
    }

    // Older programs write umlauts and accents as one byte each, which is no UTF-8.
    private static string Text(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
