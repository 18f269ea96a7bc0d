using System.Text.Json.Serialization;

namespace NotebookHost;

/// <summary>What the host tells a page, as one message of JSON.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(SessionState), "session")]
[JsonDerivedType(typeof(Past), "past")]
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

    /// <summary>All that a page has missed which comes to a session that has run cells.</summary>
    internal sealed record Past(IReadOnlyList<PageEvent> Events) : PageEvent;

    /// <summary>Something about one cell.</summary>
    internal abstract record OfCell(string Id) : PageEvent;

    /// <summary><paramref name="State"/> is <c>waiting</c>, <c>running</c>, <c>done</c>, <c>failed</c>, <c>skipped</c> or <c>cancelled</c>.</summary>
    /// <param name="Line">The line that failed, from 1.</param>
    /// <param name="Start">Of a cell that is running.</param>
    internal sealed record CellState(string Id, string State, int? Count = null, double? Seconds = null, int? Line = null, CellStart? Start = null) : OfCell(Id);

    /// <param name="Code">What runs. Its lines end as a browser counts them: in one character.</param>
    /// <param name="Run">Counts the runs of all cells.</param>
    /// <param name="ChangedIn">The first run of this code; 0 where it is the file's own.</param>
    /// <param name="At">In milliseconds since 1970, as a browser's clock counts.</param>
    internal sealed record CellStart(string Code, int Run, int ChangedIn, long At);

    /// <summary>Text for the end of the cell's output.</summary>
    internal sealed record Printed(string Id, string Stream, string Text) : OfCell(Id)
    {
        // Joining to longer and longer text would take ever longer.
        private const int LongestText = 16_384;

        /// <summary>With text that follows it as one message, or null where that cannot be.</summary>
        public Printed? With(Printed more) =>
            Id == more.Id && Stream == more.Stream && Text.Length <= LongestText ? this with { Text = Text + more.Text } : null;
    }

    /// <summary>One more output, as HTML that can do nothing.</summary>
    /// <param name="DisplayId">By which a later message may replace it.</param>
    internal sealed record Shown(string Id, string Html, string? DisplayId = null) : OfCell(Id);

    /// <summary>What to show in the place of an output that was shown before.</summary>
    internal sealed record Updated(string Id, string DisplayId, string Html) : OfCell(Id);

    /// <param name="Value">The answer.</param>
    /// <param name="Problem">Why there is none, in a sentence.</param>
    internal sealed record Answer(int Number, object? Value, string? Problem = null) : PageEvent;
}
