namespace NotebookHost.Tests;

public sealed class PageOutboxTests
{
    [Fact]
    public async Task A_connection_that_is_about_to_end_takes_nothing_from_the_next()
    {
        var outbox = new PageOutbox();
        Send(outbox, "one");

        Assert.Equal((1, "one"), await NextAsync(outbox, 0));
        Assert.Equal((1, "one"), await NextAsync(outbox, 0));
        Send(outbox, "two");
        Assert.Equal((2, "two"), await NextAsync(outbox, 1));
        Assert.Equal((2, "two"), await NextAsync(outbox, 1));
    }

    [Fact]
    public async Task Text_joins_what_has_not_left_yet_and_nothing_else()
    {
        var outbox = new PageOutbox();
        Send(outbox, "a");
        Send(outbox, "b");
        Assert.Equal((1, "ab"), await NextAsync(outbox, 0));
        Send(outbox, "c");

        Assert.Equal((2, "c"), await NextAsync(outbox, 1));
        Assert.Equal((1, "ab"), await NextAsync(outbox, 0));
    }

    [Fact]
    public async Task What_was_heard_is_forgotten_and_what_was_not_is_kept()
    {
        var outbox = new PageOutbox();
        outbox.Send(new PageEvent.SessionState("starting"));
        outbox.Send(new PageEvent.SessionState("ready"));
        await outbox.NextAsync(0, TestContext.Current.CancellationToken);
        outbox.Forget(100);

        Assert.Equal((2, new PageEvent.SessionState("ready")), await outbox.NextAsync(0, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_message_that_comes_later_is_waited_for()
    {
        var outbox = new PageOutbox();
        var next = NextAsync(outbox, 0);
        Assert.False(next.IsCompleted);
        Send(outbox, "a");

        Assert.Equal((1, "a"), await next);
    }

    [Fact]
    public void Is_full_when_the_page_has_stopped_listening()
    {
        var outbox = new PageOutbox();
        for (var i = 0; i < 100_000; i++)
            outbox.Send(new PageEvent.SessionState("ready"));
        Assert.False(outbox.IsFull);
        outbox.Send(new PageEvent.SessionState("ready"));

        Assert.True(outbox.IsFull);
    }

    private static void Send(PageOutbox outbox, string text) => outbox.Send(new PageEvent.Printed("a", "stdout", text));

    private static async Task<(int, string)> NextAsync(PageOutbox outbox, int after)
    {
        var (number, message) = await outbox.NextAsync(after, TestContext.Current.CancellationToken);
        return (number, ((PageEvent.Printed)message).Text);
    }
}
