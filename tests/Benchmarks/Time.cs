using System.Diagnostics;

namespace Benchmarks;

/// <summary>Seconds that something took.</summary>
/// <param name="Processor">Of all processors, also of the work of the runtime beside it.</param>
/// <param name="Clock">From beginning to end.</param>
internal readonly record struct Time(double Processor, double Clock)
{
    public static Time Of(Action epoch, int epochs)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < epochs; i++)
            epoch();
        return new((Environment.CpuUsage.TotalTime - processor).TotalSeconds, clock.Elapsed.TotalSeconds);
    }
}
