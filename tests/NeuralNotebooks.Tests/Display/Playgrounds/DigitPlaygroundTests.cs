using MathNet.Numerics.LinearAlgebra;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NeuralNotebooks.Tests.Display.Playgrounds;

/// <summary>A square to draw on, in a real browser: what the network says to a drawing is what the library says to the same squares.</summary>
public sealed class DigitPlaygroundTests
{
    private static readonly NeuralNetwork Network = new(new NeuralNetwork([64, 6, 10], seed: 3).Weights.Select(matrix => matrix.Map(weight => NumberText.Round(weight))).ToArray());

    [Fact]
    public async Task The_keyboard_inks_squares_and_the_outputs_are_the_librarys()
    {
        await using var page = await PlaygroundPage.Open(new Playground(Network));
        var canvas = page.Page.Locator("canvas").First;
        await Expect(page.Page.GetByText("Draw a digit in the square.")).ToBeVisibleAsync();
        // From the square in the middle, (3, 3), to (5, 2), inked both, and (0, 2) and (1, 2), of which one is cleared again.
        foreach (var key in new[] { " ", "ArrowRight", "ArrowRight", "ArrowUp", " ", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", " ", "ArrowLeft", "ArrowLeft", " ", " " })
            await canvas.PressAsync(key);

        var squares = Matrix<double>.Build.Dense(1, 64);
        squares[0, (3 * 8) + 3] = squares[0, (2 * 8) + 5] = squares[0, (2 * 8) + 1] = 1;
        await SaysAsync(page, Network.Predict(squares));

        await page.PressAsync("Clear");
        await SaysAsync(page, Network.Predict(Matrix<double>.Build.Dense(1, 64)));
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task A_stroke_inks_each_square_by_the_dots_in_it()
    {
        await using var page = await PlaygroundPage.Open(new Playground(Network));
        var box = (await page.Page.Locator("canvas").First.BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(box.X + (box.Width * 0.3f), box.Y + (box.Height * 0.5f));
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(box.X + (box.Width * 0.7f), box.Y + (box.Height * 0.5f), new() { Steps = 9 });
        await page.Page.Mouse.UpAsync();

        await SaysAsync(page, Network.Predict(await SeenAsync(page)));
        var ink = (await SeenAsync(page)).Enumerate().ToArray();
        Assert.All(ink, square => Assert.Equal(Math.Round(square * 16), square * 16, 1e-9));
        Assert.All(ink.Take(24).Concat(ink.TakeLast(24)), square => Assert.Equal(0, square));
        Assert.True(ink[(3 * 8) + 4] > 0.2 && ink[(4 * 8) + 4] > 0.2, "The line lies between the fourth and the fifth row of squares.");
    }

    [Fact]
    public async Task A_drawing_is_fitted_to_the_height_of_the_square()
    {
        await using var page = await PlaygroundPage.Open(new Playground(Network));
        await page.Page.Locator("canvas").First.PressAsync(" ");
        await page.PressAsync("Fit to the square");

        await SaysAsync(page, Network.Predict(Matrix<double>.Build.Dense(1, 64, 1)));
    }

    private static async Task SaysAsync(PlaygroundPage page, Matrix<double> outputs) =>
        await Expect(page.Page.Locator(".bars > span:not(.track)")).ToHaveTextAsync([.. outputs.Row(0).Select(output => FormattableString.Invariant($"{output:0.00}"))]);

    /// <summary>The squares of the small picture: white where there is ink, in sixteenths.</summary>
    private static async Task<Matrix<double>> SeenAsync(PlaygroundPage page)
    {
        var greys = await page.Page.Locator("canvas").Last.EvaluateAsync<double[]>("canvas => [...canvas.getContext('2d').getImageData(0, 0, 8, 8).data].filter((_, i) => i % 4 === 0)");
        return Matrix<double>.Build.Dense(1, 64, (_, square) => Math.Round(greys[square] / 255 * 16) / 16);
    }
}
