using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace NotebookHost;

/// <summary>The server that shows notebooks in the reader's browser. It listens on this machine alone.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    /// <summary>A reader who looks something up and comes back finds the variables again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private readonly WebApplication application;
    private readonly PageSessions sessions;

    private WebHost(WebApplication application, PageSessions sessions, string address) => (this.application, this.sessions, Address) = (application, sessions, address);

    /// <summary>The address of the home page, with the token.</summary>
    public string Address { get; }

    /// <summary>The number of sessions that are kept for pages.</summary>
    public int Sessions => sessions.Count;

    /// <param name="port">0 for any that is free.</param>
    /// <param name="patience">How long a session waits for its page, or another in its place, when the connection is gone; without it <see cref="Patience"/>.</param>
    /// <param name="startsAhead">Whether a session is started before a reader needs it.</param>
    /// <param name="memory">The limit of each session.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WebHost> StartAsync(NotebookSite site, ClientLibraries libraries, int port, CancellationToken cancellationToken, TimeSpan? patience = null, bool startsAhead = false, MemoryLimit? memory = null)
    {
        // Empty, so that no environment variable or settings file can make it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        var shelf = new NotebookShelf(site);
        var sessions = new PageSessions(shelf, new(memory ?? MemoryLimit.Default, startsAhead), patience ?? Patience);
        var token = new AccessToken();
        application.UseMiddleware<ResponseHeaders>(libraries);
        application.UseWebSockets();
        application.UseMiddleware<RequestGuard>(token);
        var pages = new Pages(site, shelf, libraries, sessions);
        pages.Map(application);
        // While the server starts and the browser opens.
        pages.WarmUp();
        await StartAsync(application, cancellationToken);
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new(application, sessions, token.AddTo(address + "/"));
    }

    private static async Task StartAsync(WebApplication application, CancellationToken cancellationToken)
    {
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The sessions first: their pages' connections end with them.
        await sessions.DisposeAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await application.StopAsync(patience.Token);
        await application.DisposeAsync();
    }
}
