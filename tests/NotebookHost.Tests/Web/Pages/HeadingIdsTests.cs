using System.Text.RegularExpressions;

namespace NotebookHost.Tests;

public sealed class HeadingIdsTests
{
    [Fact]
    public async Task Keeps_thirty_thousand_equal_headings_apart_in_time()
    {
        var ids = new HeadingIds();

        var all = await Task.Run(() => Enumerable.Range(0, 30_000).Select(_ => ids.Add("What is x?")).ToList()).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal(30_000, all.Distinct().Count());
        Assert.Equal(("what-is-x", "what-is-x-29999"), (all[0], all[^1]));
    }

    [Fact]
    public void Passes_over_a_number_that_another_heading_has()
    {
        var ids = new HeadingIds("a-1");

        Assert.Equal(["a", "a-2", "a-3"], Enumerable.Range(0, 3).Select(_ => ids.Add("a")));
    }

    [Fact]
    public async Task Leaves_the_ids_of_cells_to_them()
    {
        await using var host = await RunningHost.StartAsync(new NotebookBuilder().Markdown("text", "## Cell data").Code("data", "1"));
        using var answer = await host.GetAsync("/notebooks/en/a.ipynb");
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("<h2 id=\"cell-data-1\">", html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(html, "id=\"cell-data\""));
    }

    [Fact]
    public void Cuts_an_id_that_would_be_written_again_at_each_heading_around_it() => Assert.Equal(new string('a', 200), new HeadingIds().Add(new string('a', 1_000_000)));
}
