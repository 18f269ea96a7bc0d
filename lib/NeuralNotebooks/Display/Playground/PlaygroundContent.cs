using System.Text.RegularExpressions;

namespace NeuralNotebooks;

/// <summary>What a playground is made of.</summary>
/// <param name="Script">The script that it brings along.</param>
/// <param name="Settings">What the script begins with, as JSON for an attribute in single quotes; null where it could not cope.</param>
/// <param name="Still">What stands in its place without a script.</param>
/// <param name="Remark">What the reader should know beforehand, if there is anything.</param>
internal sealed partial record PlaygroundContent(string Script, string? Settings, INotebookDisplay Still, string? Remark = null)
{
    public string ToHtml()
    {
        var html = new MarkupBuilder().AddMarkup(Markup.Style("playground.css"));
        if (Remark is not null)
            html.AddMarkup(NeuralNotebooks.Remark.Html("#0072B2", "i", "Note", Remark));
        if (Settings is null)
            return html.AddMarkup(Still.ToHtml()).ToString();
        return html.AddMarkup("<div class=\"nn-playground\" data-playground='").AddMarkup(Settings).AddMarkup("'><div class=\"still\">").AddMarkup(Still.ToHtml())
            .AddMarkup("<p>This is a picture: where scripts run, the network can be changed and trained here.</p></div>")
            .AddMarkup("<script>").AddMarkup(NeedlessLineEnd().Replace(EmbeddedText.Read(Script), "")).AddMarkup("</script></div>").ToString();
    }

    // A notebook stores every line as a text of its own, with quotes and indentation.
    [GeneratedRegex(@"(?<=[;{,(\[])\n")]
    private static partial Regex NeedlessLineEnd();
}
