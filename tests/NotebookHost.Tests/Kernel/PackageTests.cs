namespace NotebookHost.Tests;

/// <summary>With a package that the build has brought, so that a restore finds it without a network, too.</summary>
public sealed class PackageTests(CellSession session) : IClassFixture<CellSession>
{
    [Fact]
    public async Task A_package_is_installed_used_and_reported_to_the_host()
    {
        using var folder = new TemporaryFolder();
        IReadOnlyList<string> packages = [];
        await using var own = new CSharpSession(folder.Root) { PackagesAdded = paths => packages = paths };
        var outputs = new OutputCollector();

        var result = await own.RunAsync(
            "cell", "#r \"nuget: MathNet.Numerics, 5.0.0\"\nusing MathNet.Numerics;\nSpecialFunctions.Logistic(0)", outputs.Add, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Null(result.Error);
        Assert.Contains("MathNet.Numerics, 5.0.0", CellSession.TextOf(Assert.IsType<DisplayOutput>(outputs.Finish()[0]).Data), StringComparison.Ordinal);
        Assert.Equal("0.5", CellSession.TextOf(Assert.IsType<ResultOutput>(outputs.Finish()[^1]).Data));
        Assert.Contains(packages, path => Path.GetFileName(path) == "MathNet.Numerics.dll");
    }

    [Fact]
    public async Task A_later_cell_uses_what_an_earlier_one_has_installed_and_an_error_still_names_its_line()
    {
        await session.RunAsync("#r \"nuget: MathNet.Numerics, 5.0.0\"");

        Assert.Equal("2", await session.ValueOf("MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(2, 3).RowCount"));
        Assert.Contains("line 2 of cell cell", string.Concat((await session.ErrorOf("var m = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(1, 1);\nm.Multiply(MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(2, 2));")).Traceback), StringComparison.Ordinal);
    }
}
