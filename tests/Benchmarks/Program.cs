using BenchmarkDotNet.Running;
using Benchmarks;

if (args is ["host"])
    await HostTimes.PrintAsync();
else
    BenchmarkSwitcher.FromAssembly(typeof(HostTimes).Assembly).Run(args);
