using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Running;

/// <summary>Running a notebook gives what is stored in it, also where people write a decimal comma.</summary>
public sealed class StoredOutputTests
{
    public static TheoryData<string> Notebooks => Repository.Names;

    [Fact]
    public async Task Every_chapter_gives_its_stored_outputs_again_in_French()
    {
        var result = await Host.RunAsync(Repository.Root, ["run", "--check", .. Repository.Chapters.Select(chapter => Repository.Get(chapter.Data).Path)], ("LC_ALL", "fr_FR.UTF-8"));

        Assert.True(result.ExitCode == 0, result.Report);
    }

    [Theory, MemberData(nameof(Notebooks))]
    public void Every_chart_has_its_picture_for_where_no_script_runs(string name) =>
        Assert.Null(NotebookHost.StoredStills.Lacking(NotebookHost.Notebook.Read(Repository.Get(name).Path)));
}
