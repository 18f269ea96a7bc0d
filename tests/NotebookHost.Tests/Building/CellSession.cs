namespace NotebookHost.Tests;

/// <summary>A real session whose cells a test runs one by one; shared by the tests of a class, since starting one takes a second.</summary>
public sealed class CellSession : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private CSharpSession? session;

    internal TemporaryFolder Folder => folder;

    internal CSharpSession Session => session!;

    public async ValueTask InitializeAsync()
    {
        session = new(folder.Root);
        await session.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        folder.Dispose();
    }

    internal async Task<(CellResult Result, IReadOnlyList<CellOutput> Outputs)> RunAsync(string code)
    {
        var outputs = new OutputCollector();
        var result = await Session.RunAsync("cell", code, outputs.Add, TimeSpan.FromSeconds(180), TestContext.Current.CancellationToken);
        return (result, outputs.Finish());
    }

    /// <summary>The one plain text that the cell shows as its value.</summary>
    internal async Task<string> ValueOf(string code)
    {
        var (result, outputs) = await RunAsync(code);
        Assert.Null(result.Error);
        var value = Assert.IsType<ResultOutput>(Assert.Single(outputs));
        return Assert.Single(value.Data, entry => entry.Key == "text/plain").Value;
    }

    internal async Task<ErrorOutput> ErrorOf(string code)
    {
        var (_, outputs) = await RunAsync(code);
        return Assert.IsType<ErrorOutput>(Assert.Single(outputs));
    }
}
