using System.Globalization;
using System.Text.Json;
using Browser;
using Microsoft.Playwright;
using NeuralNotebooks;

namespace Benchmarks;

/// <summary>How fast a playground trains in a browser, and whether its page goes on answering meanwhile.</summary>
/// <remarks>Run with: dotnet run -c Release --project tests/Benchmarks -- playground</remarks>
internal static class PlaygroundTimes
{
    private const int Seconds = 5;
    // More than are played; the picture without scripts is trained for as many.
    private const int EpochsATime = 2_000_000;

    public static async Task<int> PrintAsync()
    {
        if (!Chromium.IsThere)
        {
            Console.WriteLine($"{Chromium.Missing} Nothing was measured.");
            return 1;
        }
        var page = await Chromium.OpenAsync();
        await page.SetContentAsync($"<!doctype html>{new Playground(Students, hidden: [3], seed: 1, epochs: EpochsATime).ToHtml()}");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "speed" }).SelectOptionAsync("as fast as it can");
        // One playing to warm up; the second counts.
        await PlayAsync(page);
        var played = await PlayAsync(page);
        Print("2-3-1, three rows, playing as fast as it can", $"{Number(played, "epochs") / Seconds:#,0} epochs a second");
        Print("meanwhile, pictures", $"{Number(played, "frames") / Seconds:0} a second, the longest wait {Number(played, "longest"):0} ms");
        Print("2-3-1, three rows, an epoch", $"{await EpochAsync(page, [2, 3, 1], rows: 3, times: 20_000) * 1000:0.0} µs");
        Print("64-32-10, 500 rows, an epoch", $"{await EpochAsync(page, [64, 32, 10], rows: 500, times: 30):0.0} ms");
        Print("64-32-10, one drawing forward", $"{await ForwardAsync(page, [64, 32, 10], times: 5_000) * 1000:0} µs");
        await page.Context.CloseAsync();
        return 0;
    }

    private static DataSet Students => DataSet.Parse("""
        studied (h), slept (h), score (points)
        2, 9, 92
        1, 5, 86
        3, 6, 89
        """);

    private static async Task<JsonElement> PlayAsync(IPage page) => await page.EvaluateAsync<JsonElement>("""
        async seconds => {
          const button = [...document.querySelectorAll("button")].find(button => /^(Train|Pause)$/.test(button.textContent));
          const epoch = () => Number(document.querySelector(".nn-live .state").textContent.match(/epoch ([0-9,]+)/)[1].replaceAll(",", ""));
          const frame = () => new Promise(requestAnimationFrame), began = epoch();
          button.click();
          let before = await frame(), frames = 0, longest = 0;
          for (const until = before + seconds * 1000; before < until; frames++) {
            const now = await frame();
            longest = Math.max(longest, now - before);
            before = now;
          }
          button.click();
          await frame();
          await frame();
          return { epochs: epoch() - began, frames, longest };
        }
        """, Seconds);

    private static async Task<double> EpochAsync(IPage page, int[] sizes, int rows, int times) => await MedianAsync(page, sizes, rows, times,
        "weights = stepped(weights, backward(sizes, weights, forward(sizes, weights, inputs), targets).gradients, 1e-3);");

    private static async Task<double> ForwardAsync(IPage page, int[] sizes, int times) => await MedianAsync(page, sizes, rows: 1, times, "forward(sizes, weights, inputs);");

    /// <summary>In milliseconds, of the work once.</summary>
    private static async Task<double> MedianAsync(IPage page, int[] sizes, int rows, int times, string work) => await page.EvaluateAsync<double>($$"""
        ({ sizes, rows, times }) => {
          const { drawWeights, forward, backward, stepped } = NeuralNotebooks.playground, first = drawWeights(sizes, 1);
          const numbers = length => Float64Array.from({ length }, (_, i) => Math.abs(Math.sin(i)));
          const inputs = numbers(rows * sizes[0]), targets = numbers(rows * sizes.at(-1)), all = [];
          for (let round = 0; round < 11; round++) {
            let weights = first;
            const began = performance.now();
            for (let i = 0; i < times; i++) { {{work}} }
            all.push((performance.now() - began) / times);
          }
          return all.sort((a, b) => a - b)[5];
        }
        """, new { sizes, rows, times });

    private static double Number(JsonElement of, string name) => of.GetProperty(name).GetDouble();

    private static void Print(string what, FormattableString measured) => Console.WriteLine($"{what,-48}{measured.ToString(CultureInfo.InvariantCulture)}");
}
