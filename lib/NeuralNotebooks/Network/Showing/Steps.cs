namespace NeuralNotebooks;

/// <summary>Displays under each other, each with a sentence above it.</summary>
internal sealed class Steps
{
    private readonly List<(string Sentence, INotebookDisplay Display)> steps = [];

    public Steps Add(string sentence, INotebookDisplay display)
    {
        steps.Add((sentence, display));
        return this;
    }

    public string ToHtml()
    {
        var html = new MarkupBuilder().AddMarkup("<div>");
        foreach (var (sentence, display) in steps)
            html.Add($"<p>{sentence}</p>").AddMarkup(display.ToHtml());
        return html.AddMarkup("</div>").ToString();
    }

    public string ToText() => string.Join("\n\n", steps.Select(step => $"{step.Sentence}\n{step.Display.ToText()}"));
}
