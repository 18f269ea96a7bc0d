using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NotebookHost;

/// <summary><c>--memory</c>: the limit of each session.</summary>
internal static class MemoryOption
{
    public static Option<MemoryLimit> Create() => new("--memory")
    {
        Description = "How many MB of memory a session may use. Without it: half of the machine's, so that the rest stays usable.",
        DefaultValueFactory = _ => MemoryLimit.Default,
        HelpName = "MB",
        CustomParser = Parse,
    };

    private static MemoryLimit? Parse(ArgumentResult result)
    {
        // A session with nothing in it takes about a hundred.
        if (int.TryParse(result.Tokens.Single().Value, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes >= 200)
            return new(megabytes);
        result.AddError("--memory needs a number of MB, at least 200.");
        return default;
    }
}
