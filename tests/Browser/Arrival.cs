using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser;

/// <summary>The end of a way from one page to another.</summary>
public static class Arrival
{
    /// <summary>Waits until the page is the one at the address and has loaded, which neither a click on a link nor a key waits for.</summary>
    public static async Task ArrivesAtAsync(this IPage page, string address)
    {
        // As a pattern, since Playwright does not find the address of a file equal to itself where it has escaped letters. And asked
        // again and again, since what waits for an event misses one that comes while it begins to wait.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{Regex.Escape(address)}$"));
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }
}
