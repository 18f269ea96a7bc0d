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

    /// <summary>What the cell shows as its value, as a reader reads it.</summary>
    internal async Task<string> ValueOf(string code)
    {
        var (result, outputs) = await RunAsync(code);
        Assert.Null(result.Error);
        return TextOf(Assert.IsType<ResultOutput>(Assert.Single(outputs)).Data);
    }

    /// <summary>The text of a value that .NET Interactive shows as HTML, or as text.</summary>
    internal static string TextOf(IReadOnlyDictionary<string, string> data) => data.TryGetValue("text/plain", out var text)
        ? text
        : new AngleSharp.Html.Parser.HtmlParser().ParseDocument(data["text/html"].Split("<style>")[0]).Body!.TextContent;

    internal async Task<ErrorOutput> ErrorOf(string code)
    {
        var (_, outputs) = await RunAsync(code);
        return Assert.IsType<ErrorOutput>(Assert.Single(outputs));
    }
}
