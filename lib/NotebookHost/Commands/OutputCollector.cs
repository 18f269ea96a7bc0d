namespace NotebookHost;

/// <summary>
/// Gathers the outputs of a cell as they are stored: adjacent text of the same stream is one output, and a display that was
/// updated is what it became.
/// </summary>
internal sealed class OutputCollector
{
    private readonly List<CellOutput> outputs = [];
    private readonly System.Text.StringBuilder text = new();
    private string? stream;

    public void Add(CellOutput output)
    {
        if (output is StreamOutput printed)
        {
            if (stream != printed.Name)
                EndStream();
            stream = printed.Name;
            text.Append(printed.Text);
            return;
        }
        if (output is UpdatedOutput updated)
        {
            Update(updated);
            return;
        }
        EndStream();
        outputs.Add(output);
    }

    public IReadOnlyList<CellOutput> Finish()
    {
        EndStream();
        return outputs;
    }

    // One that another cell has displayed is not here to be updated.
    private void Update(UpdatedOutput updated)
    {
        for (var i = 0; i < outputs.Count; i++)
        {
            if (outputs[i] is DisplayOutput display && display.DisplayId == updated.DisplayId)
                outputs[i] = display with { Data = updated.Data };
        }
    }

    private void EndStream()
    {
        // The same line ends on every operating system.
        if (stream is not null)
            outputs.Add(new StreamOutput(stream, text.Replace("\r\n", "\n").ToString()));
        text.Clear();
        stream = null;
    }
}
