using System.Collections.Concurrent;
using Notebooks.Tests.Running;
using Notebooks.Tests.Tutorial;

[assembly: AssemblyFixture(typeof(VariantRuns))]

namespace Notebooks.Tests.Running;

/// <summary>
/// Each notebook once, with its variants behind each other in one session: what readers write into the data cell, its solutions, and
/// an edit drawn from a seed. To the ids of a variant's cells its name is added. A session takes as long to start as a variant to run.
/// </summary>
public sealed class VariantRuns : IDisposable
{
    /// <summary>The name of the variant in which every exercise is solved.</summary>
    public const string Solved = "solved";

    private readonly Lazy<TutorialCopy> copy = new(() => new());
    private readonly ConcurrentDictionary<string, Lazy<Task<TutorialCopy.Run>>> runs = [];

    /// <inheritdoc/>
    public void Dispose()
    {
        if (copy.IsValueCreated)
            copy.Value.Dispose();
    }

    internal async Task<Notebook> Of(string name)
    {
        var run = await runs.GetOrAdd(name, _ => new(() => copy.Value.RunAsync(Notebook.InARow(Repository.Get(name), Variants(Repository.Get(name)))))).Value;
        run.Succeeded();
        return run.Notebook;
    }

    private static IEnumerable<(string Name, Notebook Variant)> Variants(Notebook original)
    {
        if (EditedDataTests.CanBeEdited(original))
            foreach (var (name, edit) in Edit.All)
                yield return (name, edit.ApplyTo(original));
        yield return (Solved, ExerciseTests.Solved(original));
        yield return ($"{DrawnEditTests.FirstSeed}", DrawnEdit.Of(original, DrawnEditTests.FirstSeed).MayFail());
    }
}
