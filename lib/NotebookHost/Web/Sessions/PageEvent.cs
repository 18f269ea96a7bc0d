using System.Text.Json.Serialization;

namespace NotebookHost;

/// <summary>What the host tells a page, as one message of JSON.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(SessionState), "session")]
[JsonDerivedType(typeof(CellState), "cell")]
[JsonDerivedType(typeof(Printed), "printed")]
[JsonDerivedType(typeof(Shown), "shown")]
[JsonDerivedType(typeof(Updated), "updated")]
[JsonDerivedType(typeof(Answer), "answer")]
internal abstract record PageEvent
{
    /// <summary>The answer to a page's first message. <paramref name="IsNew"/>: nothing has run yet that the page could go on with.</summary>
    internal sealed record Welcome(bool IsNew) : PageEvent;

    /// <summary><paramref name="State"/> is <c>none</c>, <c>starting</c>, <c>ready</c> or <c>ended</c>: whatever cells declared is gone.</summary>
    /// <param name="Reason">Why it has ended, if by itself while no cell ran.</param>
    internal sealed record SessionState(string State, string? Reason = null) : PageEvent;

    /// <summary><paramref name="State"/> is <c>waiting</c>, <c>running</c>, <c>done</c>, <c>failed</c>, <c>skipped</c> or <c>cancelled</c>.</summary>
    /// <param name="Line">The line that failed, from 1.</param>
    internal sealed record CellState(string Id, string State, int? Count = null, double? Seconds = null, int? Line = null) : PageEvent;

    /// <summary>Text for the end of the cell's output.</summary>
    internal sealed record Printed(string Id, string Stream, string Text) : PageEvent;

    /// <summary>One more output, as HTML that can do nothing.</summary>
    /// <param name="DisplayId">By which a later message may replace it.</param>
    internal sealed record Shown(string Id, string Html, string? DisplayId = null) : PageEvent;

    /// <summary>What to show in the place of an output that was shown before.</summary>
    internal sealed record Updated(string Id, string DisplayId, string Html) : PageEvent;

    /// <param name="Value">The answer.</param>
    /// <param name="Problem">Why there is none, in a sentence.</param>
    internal sealed record Answer(int Number, object? Value, string? Problem = null) : PageEvent;
}
