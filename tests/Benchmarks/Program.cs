using BenchmarkDotNet.Running;
using Benchmarks;

if (args is ["host"])
    await HostTimes.PrintAsync();
else if (args is ["loop"])
    return await LoopTimes.PrintAsync();
else if (args is ["epochs"])
    return EpochTimes.Print();
else if (args is ["playground"])
    return await PlaygroundTimes.PrintAsync();
else
    BenchmarkSwitcher.FromAssembly(typeof(HostTimes).Assembly).Run(args);

return 0;
