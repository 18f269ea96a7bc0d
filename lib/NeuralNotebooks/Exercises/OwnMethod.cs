using System.Text.RegularExpressions;
using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>A method that the reader writes, what it should give and what known mistakes give.</summary>
/// <param name="method">Its name, as the reader was asked to call it.</param>
internal sealed partial class OwnMethod(string method)
{
    private static readonly string[] Methods = ["Sigmoid", "Forward", "HalfSumOfSquares", "Backward", "Step", "Train"];

    /// <summary>Calls it; null where there is none.</summary>
    public required Func<OwnExample, IReadOnlyList<Matrix<double>?>?>? Run { get; init; }

    /// <summary>What it should give.</summary>
    public required Func<OwnExample, IReadOnlyList<Matrix<double>>> Right { get; init; }

    /// <summary>What the matrix at a place is called.</summary>
    public required Func<OwnExample, int, string> Name { get; init; }

    /// <summary>What it gives with a mistake, and what to say of it.</summary>
    public required Func<OwnExample, IReadOnlyList<OwnMistake>> Mistakes { get; init; }

    /// <summary>Whether the last matrix is computed first, and so is the first that can be wrong.</summary>
    public bool IsLastFirst { get; init; }

    public Verdict Judge()
    {
        if (Run is null)
            return Unwritten(method);

        var verdicts = new List<Verdict>();
        foreach (var example in OwnExample.All())
        {
            verdicts.Add(Judge(Run, example));
            if (verdicts[^1].Grade == Grade.NotYet)
                return verdicts[^1];
        }

        return verdicts.MinBy(verdict => verdict.Grade)!;
    }

    private Verdict Judge(Func<OwnExample, IReadOnlyList<Matrix<double>?>?> run, OwnExample example)
    {
        var given = example.Copy();
        try
        {
            var answer = run(given);
            return given.Changed(example) is { } changed
                ? Verdict.NotYet($"{method} has changed {changed}, which it was given and which others still use: make a new matrix, and put it in a new array.")
                : Compare(answer, example);
        }
#pragma warning disable CA1031 // Whatever the reader's own code throws, the answer to it is a verdict.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return Thrown(thrown, example);
        }
    }

    private Verdict Compare(IReadOnlyList<Matrix<double>?>? answer, OwnExample example)
    {
        var right = Right(example);
        var names = string.Join(", ", right.Select((_, place) => Name(example, place)));
        if (answer is null)
            return Verdict.NotYet($"{method} returns null; return {names}.");
        if (answer.Count != right.Count)
            return Verdict.NotYet($"For {example}, {method} returns {(answer.Count == 1 ? "1 matrix" : $"{answer.Count} matrices")} and should return {right.Count}: {names}.");

        var places = Enumerable.Range(0, right.Count);
        var verdicts = (IsLastFirst ? places.Reverse() : places).Select(place => Compare(right[place], answer[place], place, example)).ToList();
        return verdicts.Find(verdict => verdict.Grade == Grade.NotYet) ?? verdicts.MinBy(verdict => verdict.Grade)!;
    }

    private Verdict Compare(Matrix<double> right, Matrix<double>? answer, int place, OwnExample example)
    {
        var name = Name(example, place);
        if (answer is null)
            return Verdict.NotYet($"{name} is null; it should be {Guard.Shape(right)} for {example}.");
        if (Guard.Shape(answer) != Guard.Shape(right))
            return Verdict.NotYet($"{name} is {Guard.Shape(answer)} and should be {Guard.Shape(right)} for {example}{(Guard.Shape(answer.Transpose()) == Guard.Shape(right) ? ": transposed?" : ".")}");

        var verdict = Verdict.Compare(right, answer);
        if (verdict.Grade == Grade.Exact)
            return verdict;
        if (Mistakes(example).FirstOrDefault(mistake => mistake.Gives(answer, place)) is { } made)
            return Verdict.NotYet($"{name} {made.Says}");
        return verdict.Grade == Grade.Close ? verdict : Verdict.NotYet($"{name}, for {example}: {verdict.Message}");
    }

    private Verdict Thrown(Exception thrown, OwnExample example)
    {
        // Train calls the others: which one is still to be written stands in the exception.
        if (thrown is NotImplementedException)
            return Unwritten(Array.Find(Methods, name => name == thrown.TargetSite?.Name) ?? method);

        return Disagreement().Match(thrown.Message) is { Success: true } shapes
            ? Verdict.NotYet($"For {example}, {method} combines {example.NameOf(Shape(1))} and {example.NameOf(Shape(3))} which do not fit together. Is a transposition missing, or is there one too many?")
            : Verdict.NotYet($"For {example}, {method} threw {thrown.GetType().Name}: {thrown.Message}");

        string Shape(int group) => $"{shapes.Groups[group].Value}×{shapes.Groups[group + 1].Value}";
    }

    private static Verdict Unwritten(string name) => Verdict.NotYet($"{name} is still to be written.");

    // What Math.NET says of two matrices that do not fit.
    [GeneratedRegex(@"op1 is (\d+)x(\d+), op2 is (\d+)x(\d+)")]
    private static partial Regex Disagreement();
}
