using System.Text.Json.Serialization;

namespace NotebookHost;

/// <summary>What a page asks of the host, as one message of JSON.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(Acknowledge), "seen")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(Add), "add")]
[JsonDerivedType(typeof(Remove), "remove")]
[JsonDerivedType(typeof(Prepare), "prepare")]
[JsonDerivedType(typeof(Run), "run")]
[JsonDerivedType(typeof(Interrupt), "interrupt")]
[JsonDerivedType(typeof(Restart), "restart")]
[JsonDerivedType(typeof(Colour), "colour")]
[JsonDerivedType(typeof(FindProblems), "problems")]
[JsonDerivedType(typeof(Complete), "complete")]
[JsonDerivedType(typeof(Explain), "explain")]
[JsonDerivedType(typeof(Describe), "describe")]
[JsonDerivedType(typeof(Save), "save")]
[JsonDerivedType(typeof(Download), "download")]
internal abstract record PageRequest
{
    /// <summary>The first message of a connection: how far the page has heard, and how its text differs from the file that it shows.</summary>
    /// <param name="Seen">0 for a page that has heard nothing yet.</param>
    /// <param name="Before">The page that this one takes the place of in its window, as when it is loaded anew.</param>
    internal sealed record Hello(string Notebook, string Hash, int Seen, IReadOnlyList<PageRequest> Changes, string? Before = null) : PageRequest;

    /// <summary>The page has heard all messages up to this one.</summary>
    internal sealed record Acknowledge(int Number) : PageRequest;

    internal sealed record Edit(string Id, string Code) : PageRequest;

    /// <summary>A code cell, behind the cell <paramref name="After"/>, or in front of all.</summary>
    /// <param name="IsBack">It was removed and comes back, with all that it had.</param>
    internal sealed record Add(string Id, string? After, string Code, bool IsBack = false) : PageRequest;

    internal sealed record Remove(string Id) : PageRequest;

    /// <summary>The reader is about to run something: start the session.</summary>
    internal sealed record Prepare : PageRequest;

    internal sealed record Run(IReadOnlyList<string> Ids) : PageRequest;

    internal sealed record Interrupt : PageRequest;

    internal sealed record Restart : PageRequest;

    /// <summary>A request with an answer, which bears the same number.</summary>
    internal abstract record Question(int Number) : PageRequest;

    internal sealed record Colour(int Number, string Code) : Question(Number);

    internal sealed record FindProblems(int Number, string Id) : Question(Number);

    internal sealed record Complete(int Number, string Id, int Position) : Question(Number);

    /// <summary>Asks about a name that was offered for the position.</summary>
    internal sealed record Explain(int Number, string Id, int Position, string Name) : Question(Number);

    internal sealed record Describe(int Number, string Id, int Position) : Question(Number);

    /// <param name="Overwrite">Also if somebody else has changed the file.</param>
    internal sealed record Save(int Number, bool Overwrite) : Question(Number);

    internal sealed record Download(int Number) : Question(Number);
}
