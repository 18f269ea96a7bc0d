using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Benchmarks;

/// <summary>A Python process that trains the article's network in NumPy, with OpenBLAS on one thread.</summary>
internal sealed class NumPy : IDisposable
{
    // The system's own comes first: others on the path often lack NumPy.
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3", "python"];

    private readonly Process process;

    private NumPy(Process process) => this.process = process;

    /// <summary>Starts the first Python that has NumPy with OpenBLAS.</summary>
    /// <param name="missing">What is missing where there is none.</param>
    public static NumPy? Start(out string missing)
    {
        missing = "";
        foreach (var python in Pythons)
        {
            var start = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "epochs.py")])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["OPENBLAS_NUM_THREADS"] = "1";
            start.Environment.Remove("OPENBLAS_CORETYPE");
            try
            {
                var process = Process.Start(start)!;
                if (process.StandardOutput.ReadLine() is not null)
                    return new(process);
                missing += $"{python}: {process.StandardError.ReadToEnd().Trim()}. ";
            }
            catch (System.ComponentModel.Win32Exception)
            {
                missing += $"{python} is not there. ";
            }
        }

        return null;
    }

    public string Python => process.StartInfo.FileName;

    public void Begin(Work work) => Ask(new
    {
        X = work.Inputs.ToRowMajorArray(),
        XRows = work.Inputs.RowCount,
        Y = work.Targets.ToRowMajorArray(),
        YRows = work.Inputs.RowCount,
        W1 = work.Weights[0].ToRowMajorArray(),
        W1Rows = work.Weights[0].RowCount,
        W2 = work.Weights[1].ToRowMajorArray(),
        W2Rows = work.Weights[1].RowCount,
        Rate = Work.LearningRate,
        Batch = work.BatchSize,
    });

    /// <summary>An epoch for each order of the rows.</summary>
    public Time Run(int[][] orders)
    {
        var seconds = Ask(new { Orders = orders }).Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return new(seconds[0], seconds[1]);
    }

    /// <summary>All weights, row by row.</summary>
    public double[] Weights() => JsonSerializer.Deserialize<double[]>(Ask(new { }))!;

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private string Ask(object question)
    {
        process.StandardInput.WriteLine(JsonSerializer.Serialize(question));
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine() ?? throw new InvalidOperationException(process.StandardError.ReadToEnd());
    }
}
