using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NotebookHost.Tests;

public sealed partial class ExportedPagesTests(ExportedSite site) : IClassFixture<ExportedSite>
{
    [Fact]
    public void There_is_a_page_for_each_notebook_and_one_that_lists_them()
    {
        Assert.Equal((0, ""), (site.Command.ExitCode, site.Command.Errors));
        Assert.StartsWith($"{Tutorial.Names.Count()} notebooks, ", site.Command.Output, StringComparison.Ordinal);
        var expected = Tutorial.Names.Select(name => $"notebooks/en/{Path.ChangeExtension(name, ".html")}").Prepend("index.html");
        Assert.Equal(expected, site.Pages);
        Assert.Equal(Tutorial.Names.Count(), site.Read("index.html").QuerySelectorAll("a.card").Length);
    }

    [Fact]
    public void Whatever_a_page_refers_to_is_there() => Assert.All(site.Pages, page => Assert.All(References(page), reference =>
    {
        Assert.False(reference.StartsWith('/'), $"{page} refers to {reference}");
        var target = Target(page, reference);
        Assert.True(File.Exists(target), $"{page} refers to {reference}");
        var fragment = reference.Split('#') is [_, { Length: > 0 } id] ? Uri.UnescapeDataString(id) : null;
        if (fragment is not null)
            Assert.NotNull(site.Read(site.Relative(target)).GetElementById(fragment));
    }));

    [Fact]
    public void Each_page_of_a_notebook_refers_to_styles_scripts_and_pages()
    {
        foreach (var page in site.Pages.Skip(1))
        {
            var references = References(page).Select(reference => Path.GetFileName(Target(page, reference))).ToList();
            Assert.Contains("page.css", references);
            Assert.Contains("reading.js", references);
            Assert.Contains("index.html", references);
        }
    }

    [Fact]
    public void What_styles_refer_to_is_there()
    {
        foreach (var sheet in Directory.GetFiles(site.Root, "*.css", SearchOption.AllDirectories))
        {
            // A browser takes the first form of a font that it knows, and all know woff2.
            var addresses = Address().Matches(File.ReadAllText(sheet)).Select(match => match.Groups[1].Value)
                .Where(address => !address.StartsWith("data:", StringComparison.Ordinal) && Path.GetExtension(address) is not (".woff" or ".ttf"));
            Assert.All(addresses, address => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(sheet)!, address)), $"{sheet} refers to {address}"));
        }
    }

    [Fact]
    public void Only_a_download_leads_to_a_notebook_s_file()
    {
        foreach (var page in site.Pages)
        {
            var links = site.Read(page).QuerySelectorAll("a[href*='.ipynb']");
            Assert.All(links, link => Assert.True(link.HasAttribute("download"), $"{page} leads to {link.GetAttribute("href")}"));
            Assert.Equal(page == "index.html" ? 0 : 1, links.Length);
        }
    }

    [Theory]
    [InlineData("01-data", "01-data.ipynb")]
    [InlineData("07-prediction", "07-prediction.ipynb", "galileo.csv", "iris.csv")]
    [InlineData("08-handwritten-digits", "08-handwritten-digits.ipynb", "digits.csv")]
    [InlineData("09-build-it-yourself", "09-build-it-yourself.ipynb", "digits.csv")]
    public void A_page_offers_the_notebook_and_the_files_that_its_code_reads(string notebook, params string[] files)
    {
        var links = site.Read($"notebooks/en/{notebook}.html").QuerySelectorAll("a[download]");

        Assert.Equal(files, links.Select(link => link.TextContent));
        Assert.Equal(files.Select(Path.GetExtension), links.Select(link => Path.GetExtension(link.GetAttribute("href"))));
    }

    [Fact]
    public void A_downloaded_notebook_is_the_repository_s_byte_for_byte() => Assert.All(Tutorial.Names, name =>
        Assert.Equal(File.ReadAllBytes(Path.Combine(Tutorial.Folder, name)), File.ReadAllBytes(Path.Combine(site.Root, "notebooks", "en", name))));

    [Fact]
    public void Each_page_has_a_title_and_a_description_of_its_own()
    {
        var words = site.Pages.Select(page => (Page: page, Head: site.Read(page).Head!)).Select(page => new
        {
            page.Head.QuerySelector("title")!.TextContent,
            Title = Content(page.Head, "meta[property='og:title']"),
            Description = Content(page.Head, "meta[name=description]"),
            Shared = Content(page.Head, "meta[property='og:description']"),
        }).ToList();

        Assert.All(words, page => Assert.Equal((page.TextContent, page.Description), (page.Title, page.Shared)));
        Assert.All(words, page => Assert.True(page.Title.Length > 5 && page.Description.Length > 30, $"{page.Title}: {page.Description}"));
        Assert.Distinct(words.Select(page => page.Title));
        Assert.Distinct(words.Select(page => page.Description));
    }

    [Fact]
    public void Nothing_of_the_host_is_on_a_page() => Assert.All(site.Pages, page =>
    {
        var document = site.Read(page);
        Assert.Empty(document.QuerySelectorAll("button:not(.menu), dialog, template, [type=module], [type=importmap], [contenteditable]"));
        var text = File.ReadAllText(Path.Combine(site.Root, page));
        Assert.DoesNotContain("token=", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Path.GetDirectoryName(Path.GetDirectoryName(Tutorial.Folder))!, text, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Root, text, StringComparison.Ordinal);
        Assert.DoesNotContain("this machine", text, StringComparison.Ordinal);
    });

    [Fact]
    public void The_editor_stays_at_home()
    {
        var scripts = Directory.GetFiles(site.Root, "*.js", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Subset(new HashSet<string?> { "figure.js", "playground.js", "katex.min.js", "plotly.min.js", "reading.js" }, new HashSet<string?>(scripts));
        Assert.Contains("reading.js", scripts);
    }

    private List<string> References(string page)
    {
        var document = site.Read(page);
        return [.. document.QuerySelectorAll("[href]").Where(element => !element.Matches("svg *")).Select(element => element.GetAttribute("href")!)
            .Concat(document.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")!))
            .Concat(document.QuerySelectorAll("meta[name=plotly]").Select(element => element.GetAttribute("content")!))
            .Where(reference => !reference.StartsWith("http", StringComparison.Ordinal) && !reference.StartsWith("data:", StringComparison.Ordinal))];
    }

    private string Target(string page, string reference)
    {
        var path = Uri.UnescapeDataString(reference.Split('#')[0]);
        return path.Length == 0 ? Path.Combine(site.Root, page) : Path.GetFullPath(Path.Combine(site.Root, Path.GetDirectoryName(page)!, path));
    }

    private static string Content(IElement head, string selector) => head.QuerySelector(selector)?.GetAttribute("content") ?? "";

    [GeneratedRegex("""url\(["']?([^)"']+)["']?\)""")]
    private static partial Regex Address();
}
