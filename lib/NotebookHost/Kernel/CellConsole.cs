using System.Text;

namespace NotebookHost;

/// <summary>What <see cref="Console"/> writes to while a cell runs.</summary>
internal sealed class CellConsole : TextWriter
{
    // What a cell starts, on whatever thread and however late, prints for its run.
    private static readonly AsyncLocal<int?> Run = new();
    private readonly string name;
    private readonly OutputSink output;

    private CellConsole(string name, OutputSink output)
    {
        (this.name, this.output) = (name, output);
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Lets the console write to the cell's output, also when an earlier cell has set it to something else.</summary>
    /// <param name="run">The run that prints from here on.</param>
    public static void Attach(OutputSink output, int? run = null)
    {
        Run.Value = run;
        Console.SetOut(new CellConsole("stdout", output));
        Console.SetError(new CellConsole("stderr", output));
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
            output.Show(new StreamOutput(name, value), Run.Value);
    }

    public override void WriteLine(string? value) => Write(value + "\n");

    public override void WriteLine(ReadOnlySpan<char> buffer) => Write($"{buffer}\n");
}
