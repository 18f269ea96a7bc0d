using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookHost;

/// <summary>
/// The variables that a failed cell declared and left without a value. The cells below see them as null, and .NET's words
/// for that ("Object reference not set…") name neither the variable nor the cell that is to be mended.
/// </summary>
internal sealed class EmptyVariables
{
    private readonly OrderedDictionary<string, string> cells = [];

    /// <summary>Notes what a cell that has run declares.</summary>
    public void Note(ScriptState state, string cellId, bool failed)
    {
        foreach (var field in state.Script.GetCompilation().ScriptClass?.GetMembers().OfType<IFieldSymbol>() ?? [])
        {
            if (failed && state.GetVariable(field.Name) is { Value: null })
                cells[field.Name] = cellId;
            else
                cells.Remove(field.Name);
        }
    }

    /// <summary>What to tell of a failure that such a variable explains, or may explain; else null.</summary>
    public string? Explain(Exception failure, string code)
    {
        if (cells.Count == 0 || failure is not (NullReferenceException or ArgumentNullException or ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidOperationException))
            return null;
        var used = SyntaxFactory.ParseTokens(code).Select(token => token.ValueText).FirstOrDefault(cells.ContainsKey);
        return used is not null && failure is (NullReferenceException or ArgumentNullException) ? Sentence(used) : $"{failure.Message} Perhaps that is so because of this: {Sentence(used ?? cells.GetAt(0).Key)}";
    }

    private string Sentence(string name) => $"{name} has no value, because cell {cells[name]}, which declares it, has failed. Fix that cell and run it first.";
}
