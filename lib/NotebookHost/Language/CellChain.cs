using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Text;

namespace NotebookHost;

/// <summary>
/// The cells as a chain of script submissions, each seeing what those above it declare. Between calls it keeps what the
/// compiler knows of the cells that have not changed.
/// </summary>
internal sealed class CellChain(string folder) : IDisposable
{
    private readonly Lock changing = new();
    private readonly List<(DocumentId Document, string Code)> links = [];
    private AdhocWorkspace? workspace;
    private WatchedFiles watched = new();
    private Compilation? model;
    private ImmutableArray<MetadataReference> references;
    private IReadOnlyList<string> packages = [];
    private Solution? solution;

    /// <summary>The cell's document in the chain as it is now, or null if it is too deep for the compiler; what it gives stays valid when the chain changes.</summary>
    public Document? Find(IReadOnlyList<CellText> cells, string id)
    {
        var index = cells.TakeWhile(cell => cell.Id != id).Count();
        if (index == cells.Count)
            throw new ArgumentException($"There is no cell \"{id}\" among the {cells.Count} cells.", nameof(id));
        lock (changing)
        {
            if (solution is null || watched.HaveChanged())
                Start();
            var codes = cells.Select(cell => CellDirectives.WithoutThem(cell.Code)).Select(code => CodeDepth.IsTooDeep(code) ? null : code).ToList();
            for (var i = 0; i < codes.Count; i++)
                Put(i, codes[i] ?? "");
            Shorten(codes.Count);
            return codes[index] is null ? null : solution!.GetDocument(links[index].Document);
        }
    }

    /// <summary>Whether the cell asks for a package none of whose DLLs, which lie in a folder of its name, is there yet.</summary>
    public bool LacksPackagesOf(CellText cell) => CellDirectives.PackagesOf(cell.Code).Any(name =>
        !packages.Any(path => path.Split('/', '\\').Contains(name, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Makes the DLLs of packages references of every cell.</summary>
    public void UsePackages(IReadOnlyList<string> assemblyPaths)
    {
        lock (changing)
        {
            if (!packages.SequenceEqual(assemblyPaths))
                (packages, solution) = (assemblyPaths, null);
        }
    }

    public void Dispose() => workspace?.Dispose();

    private void Start()
    {
        links.Clear();
        watched = new();
        workspace ??= new AdhocWorkspace();
        solution = workspace.CurrentSolution;
        // An empty script, because the scripting API sets options that no public API can.
        var files = new LiveReferences(folder, watched);
        model = CSharpScript.Create<object>("", CellSettings.Create(files, new LoadedFiles(folder, watched))).GetCompilation();
        references = [.. model.References.OfType<PortableExecutableReference>().Select(reference => reference.FilePath!).Concat(packages).Distinct().Select(files.Read).OfType<MetadataReference>()];
    }

    private void Put(int index, string code)
    {
        if (index == links.Count)
            Append(code);
        else if (links[index].Code != code)
        {
            solution = solution!.WithDocumentText(links[index].Document, SourceText.From(code));
            links[index] = links[index] with { Code = code };
        }
    }

    private void Append(string code)
    {
        var name = FormattableString.Invariant($"cell{links.Count}");
        var document = DocumentId.CreateNewId(ProjectId.CreateNewId());
        var isFirst = links.Count == 0;
        var project = ProjectInfo.Create(
            document.ProjectId,
            VersionStamp.Create(),
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: ((CSharpCompilationOptions)model!.Options).WithScriptClassName(name),
            parseOptions: model.SyntaxTrees.Single().Options,
            projectReferences: isFirst ? [] : [new(links[^1].Document.ProjectId)],
            // A submission has the references of the one before.
            metadataReferences: isFirst ? references : [],
            isSubmission: true);
        solution = solution!.AddProject(project).AddDocument(document, name, SourceText.From(code));
        links.Add((document, code));
    }

    private void Shorten(int count)
    {
        for (; links.Count > count; links.RemoveAt(links.Count - 1))
            solution = solution!.RemoveProject(links[^1].Document.ProjectId);
    }
}
