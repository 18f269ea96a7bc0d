namespace NotebookHost;

/// <summary>What to do with the outputs of a run.</summary>
internal enum RunMode
{
    Show,
    Save,
    Check,
}
