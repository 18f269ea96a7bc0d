namespace NotebookHost.Tests;

/// <summary>Waits for what happens in its own time.</summary>
internal static class Waiting
{
    public static async Task ForAsync(Func<bool> condition, string what)
    {
        for (var turn = 0; turn < 3600; turn++)
        {
            if (condition())
                return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"Waited in vain for this: {what}.");
    }
}
