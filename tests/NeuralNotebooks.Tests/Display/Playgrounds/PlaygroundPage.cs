using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Browser;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NeuralNotebooks.Tests.Display.Playgrounds;

/// <summary>A playground on a plain page, as a reader sees and uses it.</summary>
internal sealed partial class PlaygroundPage : IAsyncDisposable
{
    private PlaygroundPage(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => Errors.Add(error);
    }

    public IPage Page { get; }

    public List<string> Errors { get; } = [];

    public static async Task<PlaygroundPage> Open(Playground playground, BrowserNewPageOptions? options = null, string before = "")
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        var page = new PlaygroundPage(await Chromium.OpenAsync(options));
        await page.Page.SetContentAsync($"<!doctype html><html lang=en><body>{before}{playground.ToHtml()}</body></html>");
        return page;
    }

    /// <summary>Three significant digits, as the playground writes them.</summary>
    public static string Significant(double value) =>
        double.Parse(value.ToString("E2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("0.#################", CultureInfo.InvariantCulture).Replace('-', '−');

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Choice(string name) => Page.GetByRole(AriaRole.Combobox, new() { Name = name, Exact = true });

    public Task PressAsync(string name) => Button(name).ClickAsync();

    /// <summary>Writes into a field and leaves it.</summary>
    public async Task WriteAsync(string field, string text)
    {
        var input = Page.GetByLabel(field, new() { Exact = field != "learning rate" });
        await input.FillAsync(text);
        await input.PressAsync("Tab");
    }

    public Task SaysAsync(string words) => Expect(Page.Locator("p.answer")).ToContainTextAsync(words);

    public Task StandsAtAsync(int epoch, double loss) => Expect(Page.Locator(".state")).ToHaveTextAsync($"epoch {epoch}, mean squared error {Significant(loss)}");

    public Task<string> StateAsync() => Page.Locator(".state").InnerTextAsync();

    /// <summary>What the network says, as a number.</summary>
    public async Task<double> AnswerAsync()
    {
        await FrameAsync();
        return double.Parse(Says().Match(await Page.Locator("p.answer").InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>The formula of a step of backpropagation, and the results of its lines.</summary>
    public async Task ShowsStepAsync(string formula, Vector<double> results)
    {
        await Expect(Page.Locator(".formula")).ToHaveTextAsync(formula);
        await Expect(Page.Locator("details li")).ToHaveTextAsync([.. results.Select(result => new Regex($"= {Regex.Escape(FormattableString.Invariant($"{result:0.0000}").Replace('-', '−'))}$"))]);
    }

    private Task<JsonElement?> FrameAsync() => Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    [GeneratedRegex("says ([0-9.]+)")]
    private static partial Regex Says();
}
