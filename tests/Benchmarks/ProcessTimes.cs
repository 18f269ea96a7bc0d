using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>The whole process of sixty-lines.cs beside that of the same program in Python, in turn: from the start to the last line printed.</summary>
internal static class ProcessTimes
{
    public static void Print(string python)
    {
        var folder = Directory.CreateTempSubdirectory("sixty-lines-").FullName;
        foreach (var (rounds, times, goal) in new[] { (1000, 21, 1.7), (100_000, 5, 6) })
        {
            var program = Path.Combine(folder, $"sixty-lines-{rounds}.cs");
            File.WriteAllText(program, File.ReadAllText(Beside("sixty-lines.cs")).Replace("1000", $"{rounds}", StringComparison.Ordinal));
            Seconds("dotnet", "build", program, "--configuration", "Release", "--output", folder);
            double[] theirs = new double[times], ours = new double[times];
            for (var turn = 0; turn < times; turn++)
            {
                theirs[turn] = Seconds(python, Beside("sixty-lines.py"), $"{rounds}");
                ours[turn] = Seconds("dotnet", Path.ChangeExtension(program, ".dll"));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"sixty-lines, {rounds:N0} epochs, the whole process: Python's time ÷ ours {Median(theirs) / Median(ours):0.00} (least {theirs.Min() / ours.Min():0.00}), goal {goal}"));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private static double Seconds(string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException(printed);
    }
}
