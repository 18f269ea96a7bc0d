namespace NeuralNotebooks;

/// <summary>The answer of a gradient check, with its two differences.</summary>
internal static class GradientCheckTable
{
    private const double AbsoluteBound = 1e-8;
    private const double RelativeBound = 1e-6;

    public static NumberTable Of(GradientCheck check) => new NumberTable("gradient check", "result")
        .Row("largest absolute difference", Difference(check, check.LargestAbsoluteDifference, AbsoluteBound))
        .Row("largest relative difference", Difference(check, check.LargestRelativeDifference, RelativeBound))
        .Row("do the gradients agree?", check.Agrees ? "yes" : "no");

    // Gradients that agree differ by rounding alone, even where a flat loss makes that look large beside them.
    private static object Difference(GradientCheck check, double difference, double bound) =>
        check.Agrees && difference >= bound ? "only rounding" : Shown.OrBelow(difference, bound);
}
