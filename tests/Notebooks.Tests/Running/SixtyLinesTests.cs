using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Running;

/// <summary>The notebook that needs nothing but packages, alone in a folder.</summary>
public sealed class SixtyLinesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("only this ").FullName;

    private readonly Notebook original = Repository.Get(Repository.Alone);

    private string File => Path.Combine(folder, Path.GetFileName(original.Path));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // What the kernel says when it installs a package, paths of this machine and the charts' random ids would be others.
    [Fact]
    public async Task A_save_gives_its_bytes_again_in_French()
    {
        var before = System.IO.File.ReadAllBytes(original.Path);
        System.IO.File.WriteAllBytes(File, before);

        Ran(await Host.RunAsync(folder, ["run", "--save", File], ("LC_ALL", "fr_FR.UTF-8")));

        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
        Assert.Empty(original["setup"].Outputs);
    }

    [Fact]
    public async Task It_adapts_to_more_students_a_third_feature_and_a_second_score()
    {
        var edited = original.Copy();
        edited["data"].Source = """
            var hours = CreateMatrix.DenseOfArray(new double[,] { { 2, 9, 1 }, { 1, 5, 0 }, { 3, 6, 2 }, { 0, 7, 3 }, { 5, 8, 1 } });
            var points = CreateMatrix.DenseOfArray(new double[,] { { 12, 3 }, { 6, 5 }, { 9, 4 }, { 4, 6 }, { 19, 1 } });
            var question = CreateMatrix.DenseOfArray(new double[,] { { 4, 8, 1 }, { 0, 5, 0 } });
            double mostPoints = 20;
            """;
        edited.Write(File);

        Ran(await Host.RunAsync(folder, ["run", "--save", File]));

        Assert.Equal(2, Notebook.Read(File)["prediction"].Text.Split('\n').Count(line => line.StartsWith("That is ", StringComparison.Ordinal) && line.Contains(" and ", StringComparison.Ordinal)));
        Assert.Contains("The same answer, to the last bit.", Notebook.Read(File)["saving"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_network_it_says_so_in_one_sentence()
    {
        original.Write(File);
        var nowhere = Directory.CreateDirectory(Path.Combine(folder, "empty")).FullName;
        System.IO.File.WriteAllText(Path.Combine(folder, "NuGet.Config"), """<configuration><packageSources><clear /><add key="none" value="https://127.0.0.1:9/index.json" /></packageSources></configuration>""");

        var result = await Host.RunAsync(folder, ["run", File], ("NUGET_PACKAGES", nowhere), ("HOME", nowhere), ("USERPROFILE", nowhere));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("\n        No package could be installed: https://127.0.0.1:9/index.json cannot be reached. Connect to the network and run this cell again.\n1 notebook", result.Report.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static void Ran(Host.Result result)
    {
        Assert.SkipWhen(result.Report.Contains("cannot be reached", StringComparison.Ordinal), "The notebook on packages alone was not run, since NuGet cannot be reached.");
        Assert.True(result.ExitCode == 0, result.Report);
    }
}
