using System.Text;
using System.Text.Json;

namespace NotebookHost;

/// <summary>The pictures that a front end has stored with a text into which they were pasted; the text calls them <c>attachment:name.png</c>.</summary>
internal static class PastedPictures
{
    private const string Drawing = "image/svg+xml";

    // A drawing last: beside it may stand what other programs can show.
    private static readonly string[] Types = ["image/png", "image/jpeg", "image/gif", "image/webp", Drawing];

    /// <summary>Their data addresses by their names. What is no picture is left out.</summary>
    public static IReadOnlyDictionary<string, string> Read(JsonElement attachments)
    {
        Dictionary<string, string> pictures = new(StringComparer.Ordinal);
        foreach (var attachment in attachments.ValueKind == JsonValueKind.Object ? attachments.EnumerateObject() : default)
        {
            if (Array.Find(Types, type => NotebookReader.Value(attachment.Value, type).ValueKind is JsonValueKind.String or JsonValueKind.Array) is { } type)
                pictures[attachment.Name] = $"data:{type};base64,{Content(type, OutputJson.Text(NotebookReader.Value(attachment.Value, type)))}";
        }
        return pictures;
    }

    private static string Content(string type, string content) =>
        type == Drawing ? Convert.ToBase64String(Encoding.UTF8.GetBytes(content)) : content.Replace("\n", "", StringComparison.Ordinal);
}
