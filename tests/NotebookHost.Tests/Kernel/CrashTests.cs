namespace NotebookHost.Tests;

public class CrashTests(CellSession session) : IClassFixture<CellSession>
{
    [Theory]
    [InlineData("Environment.Exit(3);", "ended the session's process with exit code 3")]
    [InlineData("int Deeper(int n) => Deeper(n + 1) + 1;\nDeeper(0)", "overflowed the stack")]
    [InlineData("var thread = new System.Threading.Thread(() => throw new FormatException(\"oh\"));\nthread.Start(); thread.Join();", "oh")]
    public async Task A_cell_that_ends_its_process_is_reported_and_the_next_starts_afresh(string code, string expected)
    {
        await session.RunAsync("var before = 1;");

        var (result, outputs) = await session.RunAsync("Console.WriteLine(\"first\");\n" + code);

        Assert.Equal(CellOutcome.Crashed, result.Outcome);
        Assert.Equal("first\n", Assert.IsType<StreamOutput>(outputs[0]).Text);
        Assert.Contains(expected, Assert.IsType<ErrorOutput>(outputs[^1]).Value, StringComparison.Ordinal);
        Assert.Contains("CS0103", (await session.ErrorOf("before")).Value, StringComparison.Ordinal);
        Assert.Equal(1, session.Session.ExecutionCount);
    }

    [Fact]
    public async Task A_cell_that_never_ends_is_stopped_at_its_limit()
    {
        var shown = new List<CellOutput>();

        var result = await session.Session.RunAsync("cell", "while (true) { }", shown.Add, TimeSpan.FromSeconds(0.5), TestContext.Current.CancellationToken);

        Assert.Equal(CellOutcome.TimedOut, result.Outcome);
        Assert.Equal("The cell did not end within 0.5 seconds and was stopped.", Assert.IsType<ErrorOutput>(Assert.Single(shown)).Value);
    }

    [Fact]
    public async Task A_cell_that_never_ends_can_be_interrupted_while_its_output_streams()
    {
        var result = await session.Session.RunAsync("cell", "Console.WriteLine(1); while (true) { }", InterruptAtOutput, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(CellOutcome.Interrupted, result.Outcome);

        void InterruptAtOutput(CellOutput output)
        {
            if (output is StreamOutput)
                session.Session.Interrupt();
        }
    }
}
