using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>
/// The whole process of sixty-lines.cs beside that of the same program in Python, in turn: from the start to the last line printed.
/// Once it is built, so that dotnet runs it, and once published as a program of the machine's own code.
/// </summary>
internal static class ProcessTimes
{
    public static void Print(string python)
    {
        var folder = Directory.CreateTempSubdirectory("sixty-lines-").FullName;
        foreach (var (epochs, times, goal) in new[] { (1000, 21, 1.7), (100_000, 5, 6) })
        {
            var name = $"sixty-lines-{epochs}";
            var program = Path.Combine(folder, name + ".cs");
            File.WriteAllText(program, File.ReadAllText(Beside("sixty-lines.cs")).Replace("1000", $"{epochs}", StringComparison.Ordinal));
            Run("dotnet", "build", program, "--configuration", "Release", "--output", folder);
            Compare($"{epochs:N0} epochs, built", times, goal, [python, Beside("sixty-lines.py"), $"{epochs}"], ["dotnet", Path.Combine(folder, name + ".dll")]);
            try
            {
                var native = Path.Combine(folder, "native");
                Run("dotnet", "publish", program, "-p:PublishAot=true", "--output", native);
                Compare($"{epochs:N0} epochs, published as native code", times, goal, [python, Beside("sixty-lines.py"), $"{epochs}"], [Path.Combine(native, name)]);
            }
            catch (InvalidOperationException)
            {
                Console.WriteLine("sixty-lines, published as native code: not counted, because it cannot be published here (that takes a C compiler and the package of the compiler to native code).");
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void Compare(string what, int times, double goal, string[] theirs, string[] ours)
    {
        double[] theirTimes = new double[times], ourTimes = new double[times];
        for (var turn = 0; turn < times; turn++)
        {
            theirTimes[turn] = Run(theirs);
            ourTimes[turn] = Run(ours);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"sixty-lines, {what}, the whole process: Python's time ÷ ours {Median(theirTimes) / Median(ourTimes):0.0} (least {theirTimes.Min() / ourTimes.Min():0.0}), goal {goal}"));
    }

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    /// <summary>Runs a program to its end.</summary>
    /// <returns>The seconds it took.</returns>
    private static double Run(params string[] command)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException(printed);
    }
}
