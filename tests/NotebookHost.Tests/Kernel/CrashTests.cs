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

    [Theory]
    [InlineData("Console.WriteLine(1); while (true) { }")]
    [InlineData("Console.WriteLine(1); System.Threading.Thread.Sleep(-1);")]
    [InlineData("Console.WriteLine(1); await Task.Yield(); while (true) { }")]
    [InlineData("Console.WriteLine(1); await Task.Run(() => { while (true) { } });")]
    public async Task What_does_not_stop_is_ended_with_its_session_which_the_message_says(string code)
    {
        await session.RunAsync("var before = 1;");

        var result = await InterruptAsync(code);

        Assert.Equal(CellOutcome.Interrupted, result.Outcome);
        Assert.True(result.EndedSession);
        Assert.Contains("its session was ended", result.Error!.Value, StringComparison.Ordinal);
        Assert.Contains("CS0103", (await session.ErrorOf("before")).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Console.WriteLine(1); await Task.Delay(-1);")]
    [InlineData("var token = Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken; Console.WriteLine(1); while (!token.IsCancellationRequested) { }")]
    [InlineData("Console.WriteLine(1); for (var i = 0; ; i++) { await Task.Delay(5); Console.WriteLine(i); }")]
    public async Task What_can_be_stopped_leaves_the_variables_which_the_message_says(string code)
    {
        await session.RunAsync("var before = 1;");

        var result = await InterruptAsync(code);

        Assert.Equal(CellOutcome.Interrupted, result.Outcome);
        Assert.False(result.EndedSession);
        Assert.Contains("still there", result.Error!.Value, StringComparison.Ordinal);
        Assert.Equal("1", await session.ValueOf("before"));
    }

    [Fact]
    public async Task An_interrupted_cell_that_goes_on_later_neither_prints_nor_undoes_what_was_declared_meanwhile()
    {
        await InterruptAsync("Console.WriteLine(1); await Task.Delay(700); var late = 1; Console.WriteLine(\"late\");");
        await session.RunAsync("var meanwhile = 2;");

        var (_, outputs) = await session.RunAsync("await Task.Delay(1500);");

        Assert.Empty(outputs);
        Assert.Equal("2", await session.ValueOf("meanwhile"));
    }

    private Task<CellResult> InterruptAsync(string code)
    {
        return session.Session.RunAsync("cell", code, InterruptAtOutput, cancellationToken: TestContext.Current.CancellationToken);

        void InterruptAtOutput(CellOutput output)
        {
            if (output is StreamOutput)
                session.Session.Interrupt();
        }
    }
}
