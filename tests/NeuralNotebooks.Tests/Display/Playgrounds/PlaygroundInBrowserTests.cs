using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.Playwright;
using NeuralNotebooks.Tests.Charts;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NeuralNotebooks.Tests.Display.Playgrounds;

/// <summary>Each control does what it says, with the library's numbers.</summary>
public sealed class PlaygroundInBrowserTests
{
    private static readonly Matrix<double> X = ColumnScaling.FitMaximum(Samples.Table).Scale(Samples.Table.Features);
    private static readonly Matrix<double> Y = ColumnScaling.FitRange(Samples.Table).Scale(Samples.Table.Labels);

    [Fact]
    public async Task It_begins_with_the_untrained_network_and_its_answer_to_the_question()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students);

        await playground.SaysAsync($"Row 4, studied 4 h, slept 8 h: the network says {Points(new NeuralNetwork([2, 3, 1], seed: 1))}.");
        await playground.StandsAtAsync(0, Loss.MeanSquaredError(new NeuralNetwork([2, 3, 1], seed: 1).Predict(X), Y));
        Assert.Equal(0, await playground.Page.Locator(".still:visible").CountAsync());
        Assert.Empty(playground.Errors);
    }

    [Fact]
    public async Task A_step_is_one_epoch_and_the_slider_goes_back()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students);
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var losses = new NeuralNetwork([2, 3, 1], seed: 1).Train(X, Y, epochs: 3).Losses;
        for (var epoch = 1; epoch <= 3; epoch++)
        {
            await playground.PressAsync("Step");
            await playground.StandsAtAsync(epoch, losses[epoch]);
        }

        await playground.Page.GetByRole(AriaRole.Slider, new() { NameRegex = new("Epoch") }).FillAsync("1");
        await playground.StandsAtAsync(1, losses[1]);
        network.Train(X, Y, epochs: 1);
        await playground.SaysAsync(Points(network));

        await playground.PressAsync("Start again");
        await playground.StandsAtAsync(0, losses[0]);
    }

    [Fact]
    public async Task Training_goes_as_far_as_was_said_and_waits_while_it_is_out_of_sight()
    {
        var training = new Playground(Samples.Table, [3], seed: 1, learningRate: 0.5, epochs: 400);
        await using var playground = await PlaygroundPage.Open(training, before: "<div style=\"height:3000px\">far above</div>");
        await playground.Choice("speed").SelectOptionAsync("200 a second");
        await playground.PressAsync("Train");
        await Expect(playground.Page.Locator(".state")).Not.ToContainTextAsync("epoch 0,");
        await playground.Page.EvaluateAsync("() => scrollTo(0, 0)");
        await playground.Page.WaitForTimeoutAsync(300);
        var stopped = await playground.StateAsync();
        await playground.Page.WaitForTimeoutAsync(500);
        Assert.Equal(stopped, await playground.StateAsync());
        Assert.DoesNotContain("epoch 400", stopped, StringComparison.Ordinal);

        await playground.Page.Locator(".network").ScrollIntoViewIfNeededAsync();
        await playground.Choice("speed").SelectOptionAsync("as fast as it can");
        await playground.StandsAtAsync(400, new NeuralNetwork([2, 3, 1], seed: 1).Train(X, Y, epochs: 400, learningRate: 0.5).FinalLoss);
        await Expect(playground.Button("Train")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_curve_of_the_loss_is_drawn_in_powers_of_ten_on_demand()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students, new() { ReducedMotion = ReducedMotion.Reduce });
        await playground.PressAsync("100 epochs");
        var drawing = playground.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("The mean squared error over the epochs") });
        Task TicksAsync(params string[] ticks) => Expect(drawing.Locator("text[text-anchor=end]")).ToHaveTextAsync(ticks);
        await TicksAsync("0", "0.2", "0.4");
        await playground.Page.GetByLabel("logarithmic").CheckAsync();

        await TicksAsync("0.0001", "0.001", "0.01", "0.1", "1");
        Assert.Empty(playground.Errors);
    }

    [Fact]
    public async Task What_a_change_does_to_the_training_is_said()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students, new() { ReducedMotion = ReducedMotion.Reduce });
        await playground.PressAsync("100 epochs");
        await playground.WriteAsync("score (points), row 1", "90");
        await Expect(playground.Page.GetByText("The rows changed at epoch 100: the curve begins again there.")).ToBeVisibleAsync();
        await playground.WriteAsync("is", "1.5");
        await Expect(playground.Page.GetByText("The weights were changed by hand at epoch 100: training goes on from there.")).ToBeVisibleAsync();
        await playground.PressAsync("Start again");
        await Expect(playground.Page.GetByText("at epoch 100")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_field_that_is_being_written_in_is_not_written_over_by_the_change_before()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students);
        await playground.Page.EvaluateAsync("""
            () => {
                const field = name => document.querySelector(`[aria-label="${name}"]`), before = field("studied (h), row 1"), now = field("slept (h), row 2");
                before.value = "4";
                before.dispatchEvent(new Event("change"));
                now.focus();
                now.value = "7.5";
            }
            """);
        await playground.SaysAsync("Row 2, studied");

        Assert.Equal("7.5", await playground.Page.GetByLabel("slept (h), row 2").InputValueAsync());
    }

    [Fact]
    public async Task The_Tab_key_stays_in_the_row_that_was_just_turned_to()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students);
        var reached = await playground.Page.EvaluateAsync<int[]>("""
            () => {
                const field = name => document.querySelector(`[aria-label="${name}"]`);
                field("studied (h), row 1").focus();
                return ["slept (h), row 1", "slept (h), row 4"].map(name => field(name).tabIndex);
            }
            """);

        Assert.Equal([0, -1], reached);
    }

    [Fact]
    public async Task With_reduced_motion_training_jumps()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students, new() { ReducedMotion = ReducedMotion.Reduce });
        await playground.PressAsync("100 epochs");

        await playground.StandsAtAsync(100, new NeuralNetwork([2, 3, 1], seed: 1).Train(X, Y, epochs: 100).FinalLoss);
    }

    [Fact]
    public async Task Rate_seed_and_layers_are_those_of_the_library()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students);
        await playground.WriteAsync("learning rate", "0.25");
        await playground.WriteAsync("seed", "7");
        await playground.WriteAsync("Neurons in hidden layer 1", "4");
        await playground.PressAsync("Add a layer");
        await playground.WriteAsync("Neurons in hidden layer 2", "2");
        await playground.PressAsync("Step");
        await playground.PressAsync("Step");

        var network = new NeuralNetwork([2, 4, 2, 1], seed: 7);
        await playground.StandsAtAsync(2, network.Train(X, Y, epochs: 2, learningRate: 0.25).FinalLoss);
        await playground.SaysAsync(Points(network));

        await playground.PressAsync("Remove a layer");
        await playground.PressAsync("Remove a layer");
        await playground.SaysAsync(Points(new NeuralNetwork([2, 1], seed: 7)));
        Assert.Empty(playground.Errors);
    }

    [Fact]
    public async Task A_dragged_weight_makes_the_network_say_50()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students);
        var line = await playground.Page.Locator("[data-weight='1 1 0']").BoundingBoxAsync();
        var mouse = playground.Page.Mouse;
        var (x, y) = (line!.X + (line.Width / 2), line.Y + (line.Height / 2));
        await mouse.MoveAsync(x, y);
        await mouse.DownAsync();
        for (var up = 0; up < 200 && await playground.AnswerAsync() < 50; up++)
            await mouse.MoveAsync(x, --y);
        await mouse.UpAsync();

        Assert.Equal(50, await playground.AnswerAsync(), 0.6);
        var weight = double.Parse(await playground.Page.GetByLabel("is", new() { Exact = true }).InputValueAsync(), CultureInfo.InvariantCulture);
        var weights = new NeuralNetwork([2, 3, 1], seed: 1).Weights.ToArray();
        weights[1] = weights[1].Clone();
        weights[1][1, 0] = weight;
        await playground.SaysAsync(Points(new NeuralNetwork(weights)));
    }

    [Fact]
    public async Task A_weight_is_changed_by_keyboard_and_loss_and_slope_follow()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students);
        await playground.Choice("weight").SelectOptionAsync("W1: slept → h2");
        await playground.WriteAsync("is", "1.5");

        var weights = new NeuralNetwork([2, 3, 1], seed: 1).Weights.Select(matrix => matrix.Clone()).ToArray();
        weights[0][1, 1] = 1.5;
        var network = new NeuralNetwork(weights);
        var slope = network.Backward(network.Forward(X), Y).Gradients[0][1, 1];
        await Expect(playground.Page.GetByText("L = ½")).ToContainTextAsync(FormattableString.Invariant(
            $"= {PlaygroundPage.Significant(Loss.HalfSumOfSquares(network.Predict(X), Y))}, slope ∂L/∂w = {PlaygroundPage.Significant(slope)}"));
        await playground.SaysAsync(Points(network));

        await playground.Page.GetByRole(AriaRole.Slider, new() { Name = "The weight" }).PressAsync("ArrowRight");
        await Expect(playground.Page.GetByLabel("is", new() { Exact = true })).ToHaveValueAsync("1.55");
    }

    [Fact]
    public async Task The_keyboard_alone_trains_and_goes_through_the_rows()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students);
        var keys = playground.Page.Keyboard;
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await Expect(playground.Button("Step")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await keys.PressAsync(" ");
        await Expect(playground.Page.Locator(".state")).ToContainTextAsync("epoch 2,");

        // The way leads to the chosen row alone, and from there with the arrow keys to the others.
        for (var tab = 0; tab < 30 && !await playground.Button("Show row 4").EvaluateAsync<bool>("button => button === document.activeElement"); tab++)
            await keys.PressAsync("Tab");
        await Expect(playground.Button("Show row 4")).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await keys.PressAsync("ArrowUp");
        await Expect(playground.Page.GetByLabel("studied (h), row 3")).ToBeFocusedAsync();
        await playground.SaysAsync("Row 3, studied 3 h, slept 6 h");
        await keys.PressAsync("ControlOrMeta+a");
        await keys.TypeAsync("2.5");
        await keys.PressAsync("Tab");
        await playground.SaysAsync("Row 3, studied 2.5 h, slept 6 h");
        await Expect(playground.Page.GetByLabel("slept (h), row 3")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Rows_are_changed_added_and_removed_and_the_network_learns_from_them()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students);
        await playground.WriteAsync("score (points), row 1", "60");
        await playground.PressAsync("Add a row");
        await playground.WriteAsync("studied (h), row 5", "5");
        await playground.WriteAsync("score (points), row 5", "97");
        await playground.PressAsync("Remove row 2");
        await playground.PressAsync("Add a question");
        await playground.WriteAsync("slept (h), row 5", "7.5");
        await playground.PressAsync("Step");

        var table = DataSet.Parse("studied (h), slept (h), score (points)\n2, 9, 60\n3, 6, 89\n4, 8, ?\n5, 9, 97\n3, 7.5, ?");
        var (x, y) = (ColumnScaling.FitMaximum(table), ColumnScaling.FitRange(table));
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        await playground.StandsAtAsync(1, network.Train(x.Scale(table.Features), y.Scale(table.Labels), epochs: 1).FinalLoss);
        var answers = y.Unscale(network.Predict(x.Scale(table.Questions)));
        await Expect(playground.Page.Locator(".asked .says")).ToHaveTextAsync([Points(answers[0, 0]), Points(answers[1, 0])]);

        await playground.Page.GetByText("take the table with you").ClickAsync();
        var cell = await playground.Page.GetByLabel("The table as the text of a data cell").InputValueAsync();
        Assert.Equal("""""
            var data = DataSet.Parse("""
                studied (h), slept (h), score (points)
                2, 9, 60
                3, 6, 89
                4, 8, ?
                5, 9, 97
                3, 7.5, ?
                """);

            data
            """"".ReplaceLineEndings("\n"), cell);
        await playground.PressAsync("Copy");
        await Expect(playground.Page.Locator("span.quiet", new() { HasText = "It is selected: copy it with Ctrl+C" })).ToBeVisibleAsync();
        Assert.Empty(playground.Errors);
    }

    [Theory]
    [InlineData("score (points), row 1", "140", "", "the network says")]
    [InlineData("studied (h), row 1", "two", "'two' is not a number such as 2 or 2.5.", "")]
    [InlineData("studied (h), row 1", "2,5", "'2,5' has a decimal comma; write a point.", "")]
    public async Task What_cannot_be_is_refused_in_a_sentence_and_changes_nothing(string cell, string text, string sentence, string says)
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students);
        var before = await playground.Page.GetByLabel(cell).InputValueAsync();
        await playground.WriteAsync(cell, text);

        await Expect(playground.Page.Locator(".trouble")).ToHaveTextAsync(sentence);
        Assert.Equal(sentence.Length > 0 ? before : text, await playground.Page.GetByLabel(cell).InputValueAsync());
        await playground.SaysAsync(says);
    }

    [Fact]
    public async Task A_label_beyond_the_range_in_its_header_and_the_last_known_row_are_refused()
    {
        var grades = DataSet.Parse("studied (h), grade (1 to 6)\n2, 5\n4, ?");
        await using var playground = await PlaygroundPage.Open(new Playground(grades, [2], seed: 1));
        await playground.WriteAsync("grade (1 to 6), row 1", "7");
        await Expect(playground.Page.Locator(".trouble")).ToHaveTextAsync("A grade of 7 is not possible: the header says 1 to 6.");
        await playground.PressAsync("Remove row 1");
        await Expect(playground.Page.Locator(".trouble")).ToContainTextAsync("keep at least one");
        await Expect(playground.Page.GetByLabel("grade (1 to 6), row 1")).ToHaveValueAsync("5");
    }

    [Fact]
    public async Task Classes_are_chosen_and_answered_by_name()
    {
        var iris = DataSet.Parse("petal (cm), width (cm), species\n1.4, 0.2, setosa\n4.7, 1.4, versicolor\n6, 2.5, virginica\n4.5, 1.5, ?", classes: "species");
        await using var playground = await PlaygroundPage.Open(new Playground(iris, [3], seed: 1));
        await playground.Page.GetByLabel("species, row 4").SelectOptionAsync("virginica");
        await playground.PressAsync("Step");

        var table = DataSet.Parse("petal (cm), width (cm), species\n1.4, 0.2, setosa\n4.7, 1.4, versicolor\n6, 2.5, virginica\n4.5, 1.5, virginica", classes: "species");
        var (x, network) = (ColumnScaling.FitMaximum(table).Scale(table.Features), new NeuralNetwork([2, 3, 3], seed: 1));
        await playground.StandsAtAsync(1, network.Train(x, table.Labels, epochs: 1).FinalLoss);
        await Expect(playground.Page.Locator(".says")).ToHaveTextAsync(Classification.Classes(network.Predict(x), table.ClassNames));

        await playground.Page.GetByText("take the table with you").ClickAsync();
        Assert.EndsWith("\"\"\", classes: \"species\");\n\ndata", await playground.Page.GetByLabel("The table as the text of a data cell").InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backpropagation_in_steps_shows_the_librarys_numbers_and_takes_its_step()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students);
        await playground.Page.GetByText("Backpropagation, step by step").ClickAsync();
        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        var forward = network.Forward(X);
        var backward = network.Backward(forward, Y);
        Matrix<double>[] shown = [forward.PreActivations[0], forward.Activations[0], forward.PreActivations[1], forward.Activations[1],
            backward.Errors[1], forward.Activations[1].Map(Activation.SigmoidPrime), backward.Deltas[1]];
        // What is not computed yet is not shown.
        await Expect(playground.Page.Locator(".network .answer")).ToHaveTextAsync("?");
        string[] formulas = ["z1 = X · W1", "a1 = σ(z1)", "z2 = a1 · W2", "a2 = o = σ(z2)", "e = y − o", "slope = o (1 − o)", "delta2 = e ⊙ slope"];
        foreach (var (formula, numbers) in formulas.Zip(shown))
        {
            await playground.ShowsStepAsync(formula, numbers.Row(0));
            await playground.PressAsync("Next");
        }

        await Expect(playground.Page.Locator(".network .answer")).ToHaveTextAsync(Points(100 * forward.Outputs[0, 0]));
        var vote = network.Backward(network.Forward(X.SubMatrix(0, 1, 0, 2)), Y.SubMatrix(0, 1, 0, 1));
        await playground.ShowsStepAsync("∂L/∂W2 = −a1ᵀ · delta2", vote.Gradients[1].Column(0));
        for (var step = 0; step < 4; step++)
            await playground.PressAsync("Next");
        await playground.ShowsStepAsync("∂L/∂W1 = −Xᵀ · delta1", Vector<double>.Build.Dense(vote.Gradients[0].ToRowMajorArray()));
        await playground.PressAsync("Next");
        double[] gradients = [.. backward.Gradients.SelectMany(matrix => matrix.ToRowMajorArray())];
        await playground.ShowsStepAsync("∂L/∂W = the sum of all rows' votes", Vector<double>.Build.Dense(gradients));
        await playground.PressAsync("Back");
        await playground.PressAsync("Next");
        await playground.PressAsync("Next");
        network.Step(backward);
        double[] weights = [.. network.Weights.SelectMany(matrix => matrix.ToRowMajorArray())];
        await playground.ShowsStepAsync("W ← W − η · ∂L/∂W", Vector<double>.Build.Dense(weights));
        await playground.PressAsync("Take the step");

        await playground.StandsAtAsync(1, Loss.MeanSquaredError(network.Predict(X), Y));
    }

    [Fact]
    public async Task One_row_alone_can_make_the_step()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students);
        await playground.Page.GetByText("Backpropagation, step by step").ClickAsync();
        await playground.Choice("for").SelectOptionAsync("row 2 alone");
        while (!await playground.Button("Take the step").IsVisibleAsync())
            await playground.PressAsync("Next");
        await playground.PressAsync("Take the step");

        var network = new NeuralNetwork([2, 3, 1], seed: 1);
        network.Step(network.Backward(network.Forward(X.SubMatrix(1, 1, 0, 2)), Y.SubMatrix(1, 1, 0, 1)));
        await playground.StandsAtAsync(0, Loss.MeanSquaredError(network.Predict(X), Y));
    }

    [Fact]
    public async Task Changes_are_announced_no_more_than_once_a_second()
    {
        await using var playground = await PlaygroundPage.Open(Samples.Students);
        await playground.Page.EvaluateAsync("""
            () => new MutationObserver(() => (window.said ??= []).push(performance.now())).observe(document.querySelector("[role=status]"), { childList: true, characterData: true, subtree: true })
            """);
        for (var press = 0; press < 12; press++)
        {
            await playground.PressAsync("Step");
            await playground.Page.WaitForTimeoutAsync(150);
        }
        await Expect(playground.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Epoch 12, mean squared error");

        var gaps = await playground.Page.EvaluateAsync<double[]>("() => said.slice(1).map((at, i) => at - said[i])");
        Assert.NotEmpty(gaps);
        Assert.All(gaps, gap => Assert.True(gap >= 990, $"{gap} ms"));
    }

    [Fact]
    public async Task Stands_beside_RequireJS_and_another_playground_and_asks_for_nothing()
    {
        var requireJs = await File.ReadAllTextAsync(ChromiumPage.Script("REQUIRE_JS"), TestContext.Current.CancellationToken);
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Samples.Students.ToHtml() + Samples.Students.ToHtml(), head: $"<script>{requireJs}</script>");

        Assert.Equal(2, await chromium.Count("[data-drawn=playground] .network"));
        Assert.Empty(chromium.Requests);
        Assert.Empty(chromium.Errors);
    }

    [Theory]
    [InlineData("""{"kind":"table"}""")]
    [InlineData("""{"kind":"table","features":[{"heading":"a","name":"a","unit":""}],"labels":[{"heading":"b","name":"b","unit":""}],"rows":[[1,"2"]],"questions":[],"hidden":[3],"seed":1,"rate":1}""")]
    [InlineData("""{"kind":"table","features":[{"heading":"a","name":"a","unit":""}],"labels":[{"heading":"b","name":"b","unit":""}],"rows":[[1,2]],"questions":[],"hidden":[100000],"seed":1,"rate":1}""")]
    [InlineData("""{"kind":"table","features":[{"heading":"a","name":"a","unit":""}],"labels":[{"heading":"b","name":"b","unit":""}],"rows":[[0,2]],"questions":[],"hidden":[3],"seed":1,"rate":1}""")]
    public async Task Settings_that_make_no_sense_leave_the_picture(string settings)
    {
        await using var chromium = await ChromiumPage.Open();
        await chromium.Show(Samples.Students.ToHtml().Replace(Html.Parse(Samples.Students.ToHtml()).QuerySelector("[data-playground]")!.GetAttribute("data-playground")!, settings, StringComparison.Ordinal));

        Assert.Equal(1, await chromium.Count(".still:visible figure"));
        Assert.Equal(0, await chromium.Count(".nn-live"));
        Assert.Empty(chromium.Errors);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Fits_a_narrow_screen(ColorScheme scheme)
    {
        await using var chromium = await ChromiumPage.Open(scheme, width: 390);
        await chromium.Show(Samples.Students.ToHtml(), head: "<meta name=viewport content=\"width=device-width\">");

        Assert.True(await chromium.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
    }

    private static string Points(NeuralNetwork network) =>
        Points(100 * network.Predict(ColumnScaling.FitMaximum(Samples.Table).Scale(Samples.Table.Questions))[0, 0]);

    private static string Points(double score) => FormattableString.Invariant($"{score:0.0} points");
}
