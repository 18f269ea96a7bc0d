using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Running;

/// <summary>Running a notebook gives what is stored in it.</summary>
public sealed class StoredOutputTests
{
    [Fact]
    public async Task Every_notebook_gives_its_stored_outputs_again()
    {
        var result = await Host.RunAsync(Repository.Root, "run", "--check");

        Assert.True(result.ExitCode == 0, result.Report);
    }
}
