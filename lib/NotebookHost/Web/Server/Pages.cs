using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NotebookHost;

/// <summary>What the server has at which address.</summary>
internal sealed class Pages(NotebookSite site, NotebookShelf shelf, ClientLibraries libraries, PageSessions sessions)
{
    private readonly ChapterReader chapters = new(site);

    public void Map(WebApplication application)
    {
        application.UseRouting();
        application.MapGet("/", () => Home());
        application.MapGet("/client/{**file}", (string file) => ClientFile(file));
        application.MapGet("/pages/{page:guid}", (string page, HttpContext context) => ConnectAsync(page, context, application.Lifetime.ApplicationStopping));
        application.MapGet("/{**address}", (string address, HttpContext context) => NotebookSite.IsNotebook(address) ? NotebookAt(address) : FileAt(address, context));
        application.UseEndpoints(_ => { });
    }

    /// <summary>Makes pages for nobody, so that the reader's first does not wait for the compiler to load.</summary>
    public void WarmUp()
    {
        OnOwnThread(() =>
        {
            CodeColours.Of("1");
            SafeHtml.Clean("<p>1</p>");
        });
        OnOwnThread(() =>
        {
            Home();
            if (chapters.Read().All is [var first, ..])
                NotebookAt(first.Address);
        });
    }

    // The pool has few threads at first, and the reader's requests need them.
    private static void OnOwnThread(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private IResult Home() => Page(HomePage.Render(chapters.Read(), SiteWords.Of(site), PageLinks.Server, libraries, isLive: true));

    private IResult NotebookAt(string address)
    {
        try
        {
            var notebook = shelf.Read(address);
            return notebook is null ? NotFound(address) : Page(new NotebookPage(chapters.Read(), PageLinks.Server, libraries, isLive: true).Render(address, notebook));
        }
        catch (Exception error) when (error is NotebookException or IOException or UnauthorizedAccessException)
        {
            return Page(ProblemPage.Render("This notebook cannot be shown", error.Message, libraries), StatusCodes.Status422UnprocessableEntity);
        }
    }

    private IResult FileAt(string address, HttpContext context)
    {
        if (site.Find(address) is not { } path)
            return NotFound(address);
        context.Response.Headers.ContentSecurityPolicy = ResponseHeaders.FilePolicy;
        return Results.File(path, NotebookSite.TypeOf(address), lastModified: File.GetLastWriteTimeUtc(path));
    }

    private IResult ClientFile(string file) => SiteFolder.FindFile(libraries.Folder, file) is { } path && ClientFileType.Of(file) is { } type
        ? Results.File(path, type, lastModified: File.GetLastWriteTimeUtc(path))
        : NotFound(file);

    private async Task ConnectAsync(string page, HttpContext context, CancellationToken stopping)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await new PageConnection(socket, sessions).ServeAsync(page, stopping);
    }

    private IResult NotFound(string address) =>
        Page(ProblemPage.Render("There is nothing here", $"The host shows notebooks and their images. It has no {address}.", libraries), StatusCodes.Status404NotFound);

    private static IResult Page(string html, int status = StatusCodes.Status200OK) => Results.Content(html, "text/html; charset=utf-8", statusCode: status);
}
