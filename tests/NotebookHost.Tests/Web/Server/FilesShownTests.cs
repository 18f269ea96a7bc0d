using System.Net;

namespace NotebookHost.Tests;

public sealed class FilesShownTests : IAsyncLifetime
{
    private const string Secret = "what nobody may read";

    private static readonly string[] Hidden =
    [
        "secret.txt", "secret.ipynb", "other/secret.txt", "notebooks/.env", "notebooks/.env.txt", "notebooks/.git/config", "notebooks/.git/a.txt",
        "notebooks/appsettings.json", "notebooks/en/a.dll", "notebooks/en/key.pem", "notebooks/en/page.html", "notebooks/en/x.js", "notebooks/en/noext",
    ];

    private RunningHost host = null!;

    public async ValueTask InitializeAsync() => host = await RunningHost.StartAsync(folder =>
    {
        folder.Write("notebooks/en/a.ipynb", NotebookBuilder.With("a", "1 + 1"));
        folder.Write("notebooks/en/data.csv", "1,2");
        folder.Write("images/figure 1.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        folder.Write("images/endless.svg", $"<svg xmlns='http://www.w3.org/2000/svg'><g id='a'>{Many("<g/>")}</g>{Many("<use href='#a'/>")}</svg>");
        foreach (var name in Hidden)
            folder.Write(name, Secret);
    });

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static string Many(string part) => string.Concat(Enumerable.Repeat(part, 500));

    [Theory]
    [InlineData("/notebooks/en/data.csv", "text/plain")]
    [InlineData("/images/figure%201.svg", "image/svg+xml")]
    [InlineData("/notebooks/en/a.ipynb", "text/html")]
    [InlineData("/client/page.css", "text/css")]
    [InlineData("/client/page.js", "text/javascript")]
    public async Task Shows_notebooks_their_files_and_what_pages_load(string path, string type)
    {
        using var answer = await host.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/images/endless.svg")]
    [InlineData("/secret.txt")]
    [InlineData("/secret.ipynb")]
    [InlineData("/other/secret.txt")]
    [InlineData("/notebooks/../secret.txt")]
    [InlineData("/notebooks/../secret.ipynb")]
    [InlineData("/notebooks/%2e%2e/secret.txt")]
    [InlineData("/notebooks/.%2e/secret.ipynb")]
    [InlineData("/notebooks/%252e%252e/secret.txt")]
    [InlineData("/notebooks/..%2fsecret.txt")]
    [InlineData("/notebooks%2f..%2fsecret.txt")]
    [InlineData("/notebooks/..%5csecret.txt")]
    [InlineData("/notebooks/..\\secret.txt")]
    [InlineData("/notebooks\\..\\secret.txt")]
    [InlineData("/notebooks/..;/secret.txt")]
    [InlineData("/notebooks/.../secret.txt")]
    [InlineData("/notebooks/%c0%ae%c0%ae/secret.txt")]
    [InlineData("/notebooks/%uff0e%uff0e/secret.txt")]
    [InlineData("/notebooks/en/../../secret.txt")]
    [InlineData("/images/../secret.txt")]
    [InlineData("//secret.txt")]
    [InlineData("/FOLDER/secret.txt")]
    [InlineData("//FOLDER/secret.txt")]
    [InlineData("/%2fFOLDER/secret.txt")]
    [InlineData("/notebooks//FOLDER/secret.txt")]
    [InlineData("/notebooks/C:/secret.txt")]
    [InlineData("/C:/secret.txt")]
    [InlineData("/C:%5csecret.txt")]
    [InlineData("/%5c%5cserver%5cshare%5csecret.txt")]
    [InlineData("/notebooks/en/data.csv%00.txt")]
    [InlineData("/notebooks/en/key.pem%00.txt")]
    [InlineData("/notebooks/en/data.csv.")]
    [InlineData("/notebooks/en/data.csv%20")]
    [InlineData("/notebooks/en/data.csv::$DATA")]
    [InlineData("/notebooks/en/data.csv/")]
    [InlineData("/Notebooks/en/data.csv")]
    [InlineData("/notebooks/EN/data.csv")]
    [InlineData("/notebooks/en/DATA.csv")]
    [InlineData("/notebooks/en/a.IPYNB")]
    [InlineData("/notebooks/.env")]
    [InlineData("/notebooks/.env.txt")]
    [InlineData("/notebooks/.git/config")]
    [InlineData("/notebooks/.git/a.txt")]
    [InlineData("/notebooks/appsettings.json")]
    [InlineData("/notebooks/en/a.dll")]
    [InlineData("/notebooks/en/key.pem")]
    [InlineData("/notebooks/en/key.pem?.txt")]
    [InlineData("/notebooks/en/key.pem%3f.txt")]
    [InlineData("/notebooks/en/key.pem;.txt")]
    [InlineData("/notebooks/en/page.html")]
    [InlineData("/notebooks/en/x.js")]
    [InlineData("/notebooks/en/noext")]
    [InlineData("/notebooks")]
    [InlineData("/notebooks/")]
    [InlineData("/notebooks/en")]
    [InlineData("/client")]
    [InlineData("/client/")]
    [InlineData("/client/package.json")]
    [InlineData("/client/../appsettings.json")]
    [InlineData("/client/%2e%2e/NotebookHost.dll")]
    [InlineData("/client/..%2fNotebookHost.dll")]
    [InlineData("/client/..%5cNotebookHost.dll")]
    [InlineData("/client/../NotebookHost.deps.json")]
    [InlineData("/client//page.css")]
    [InlineData("/client/PAGE.css")]
    [InlineData("/client/npm/../page.css%00")]
    [InlineData("notebooks/en/key.pem")]
    [InlineData("../secret.txt")]
    [InlineData("*")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1:PORT/../secret.txt")]
    [InlineData("http://127.0.0.1:PORT/notebooks/%2e%2e/secret.txt")]
    public async Task Shows_nothing_else_however_it_is_asked_for(string target)
    {
        var answer = await host.SendTargetAsync(target
            .Replace("PORT", host.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("/FOLDER", new Uri(host.Folder.Root).AbsolutePath, StringComparison.Ordinal));

        Assert.Matches("^HTTP/1.1 (400|404|405) ", answer);
        Assert.DoesNotContain(Secret, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\n1,2", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follows_no_links()
    {
        var folder = host.Folder;
        Link(folder["notebooks/en/link.txt"], folder["secret.txt"], isFolder: false);
        Link(folder["notebooks/en/inside.csv"], folder["notebooks/en/data.csv"], isFolder: false);
        Link(folder["notebooks/en/link.ipynb"], folder["secret.ipynb"], isFolder: false);
        Link(folder["notebooks/outside"], folder["other"], isFolder: true);
        Link(folder["notebooks/de"], folder["notebooks/en"], isFolder: true);

        foreach (var path in new[] { "en/link.txt", "en/inside.csv", "en/link.ipynb", "outside/secret.txt", "de/data.csv", "de/a.ipynb" })
        {
            using var answer = await host.GetAsync("/notebooks/" + path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using var home = await host.GetAsync("/");
        var cards = (await home.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("class=\"card\"").Length - 1;
        Assert.Equal(1, cards);
    }

    [Fact]
    public async Task The_home_page_says_what_the_README_does_unless_that_is_a_link_or_without_measure()
    {
        Assert.Contains("<h1>Ours</h1>", await HomeAsync("# Ours\n\nWelcome."), StringComparison.Ordinal);
        Assert.Contains("<h1>Notebooks</h1>", await HomeAsync("# Ours\n\nWelcome." + new string('\n', 1_000_000)), StringComparison.Ordinal);
        File.Move(host.Folder["README.md"], host.Folder["elsewhere.md"]);
        host.Folder.Write("elsewhere.md", $"# {Secret}\n\n{Secret}");
        Link(host.Folder["README.md"], host.Folder["elsewhere.md"], isFolder: false);
        Assert.DoesNotContain(Secret, await HomeAsync(null), StringComparison.Ordinal);

        async Task<string> HomeAsync(string? readme)
        {
            if (readme is not null)
                host.Folder.Write("README.md", readme);
            using var answer = await host.GetAsync("/");
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Shows_nothing_once_a_link_stands_in_the_place_of_the_notebooks()
    {
        Directory.Move(host.Folder["notebooks"], host.Folder["moved"]);
        Link(host.Folder["notebooks"], host.Folder["moved"], isFolder: true);

        using var answer = await host.GetAsync("/notebooks/en/a.ipynb");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("[]", "It is JSON, but not a notebook.")]
    [InlineData("{\n<<<<<<< HEAD\n \"cells\"\n=======\n \"cells\"\n>>>>>>> origin/main: [] }", "Line 2: the file holds two versions of the notebook")]
    [InlineData("{\n \"cells\": [", "Line 2: the file ends in the middle of the notebook")]
    [InlineData("""{"cells":[],"metadata":{"kernelspec":{"language":"python"}},"nbformat":4}""", "Its language is python, and only C# runs here.")]
    [InlineData("""{"cells":[],"metadata":{"language_info":{"name":"javascript"}},"nbformat":4}""", "Its language is javascript, and only C# runs here.")]
    [InlineData("""{"worksheets":[],"metadata":{},"nbformat":3}""", "Its nbformat is 3, and only nbformat 4 is known here; open it in Jupyter and save it again")]
    public async Task A_file_that_cannot_be_read_is_listed_with_its_reason_and_hides_no_other(string text, string reason)
    {
        host.Folder.Write("notebooks/en/broken.ipynb", text);

        using var broken = await host.GetAsync("/notebooks/en/broken.ipynb");
        using var answer = await host.GetAsync("/");
        var home = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.StatusCode);
        Assert.Contains("broken.ipynb", await broken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"<dt>notebooks/en/broken.ipynb</dt><dd>{reason}", home, StringComparison.Ordinal);
        Assert.Contains("href=\"/notebooks/en/a.ipynb\"", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_says_two_things_at_once_and_an_id_that_is_there_twice_are_shown()
    {
        const string Cell = """{"cell_type":"code","execution_count":1e99,"id":"a","metadata":{},"outputs":[{"output_type":"display_data","data":{"text/html":"first","text/html":"last"}}],"source":[]}""";
        host.Folder.Write("notebooks/en/twice.ipynb", $$$"""{"cells":[{{{Cell}}},{{{Cell}}}],"metadata":{"kernelspec":{"language":"C#"}},"nbformat":4,"nbformat_minor":5}""");

        using var answer = await host.GetAsync("/notebooks/en/twice.ipynb");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("cell 2 is now &quot;a-2&quot;", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<div class=\"output-html\">last</div>").Length - 1);
    }

    [Fact]
    public async Task A_picture_pasted_into_a_text_is_on_the_page()
    {
        const string Cell = """{"cell_type":"markdown","id":"b","metadata":{},"source":"![dot](attachment:dot.png)","attachments":{"dot.png":{"image/png":"iVBORw0KGgo="}}}""";
        host.Folder.Write("notebooks/en/pasted.ipynb", $$$"""{"cells":[{{{Cell}}}],"metadata":{"kernelspec":{"language":"C#"}},"nbformat":4,"nbformat_minor":5}""");

        using var answer = await host.GetAsync("/notebooks/en/pasted.ipynb");

        Assert.Contains("<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"dot\">", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_nests_without_end_hides_no_other_notebook()
    {
        host.Folder.Write("notebooks/en/deep.ipynb", NotebookBuilder.With("b", "2").Markdown("deep", new string('>', 20_000) + " a"));

        using var deep = await host.GetAsync("/notebooks/en/deep.ipynb");
        using var home = await host.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, deep.StatusCode);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    internal static void Link(string path, string target, bool isFolder)
    {
        try
        {
            _ = isFolder ? Directory.CreateSymbolicLink(path, target) : File.CreateSymbolicLink(path, target);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Assert.Skip($"The system allows no links: {error.Message}");
        }
    }
}
