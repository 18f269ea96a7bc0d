namespace NeuralNotebooks;

/// <summary>The answer of a gradient check, with its two differences, and with the reason where it cannot tell.</summary>
internal static class GradientCheckTable
{
    private const double AbsoluteBound = 1e-8;
    private const double RelativeBound = 1e-6;

    public static NumberTable Of(GradientCheck check)
    {
        var table = new NumberTable("gradient check", "result")
            .Row("largest absolute difference", Difference(check, check.LargestAbsoluteDifference, AbsoluteBound))
            .Row("largest relative difference", Difference(check, check.LargestRelativeDifference, RelativeBound))
            .Row("do the gradients agree?", check.Answer);
        return check.Agrees || check.Disagrees ? table : table.WithCaption(WhyItCannotTell(check));
    }

    // What the measuring adds to a difference has digits that differ between machines.
    private static object Difference(GradientCheck check, double difference, double bound) => check switch
    {
        { Agrees: true } when difference >= bound => "only measurement error",
        { Agrees: true } => Shown.OrBelow(difference, bound),
        { Disagrees: true } => difference < bound ? NumberText.Round(difference, digits: 2) : difference,
        _ => "not measurable",
    };

    private static string WhyItCannotTell(GradientCheck check)
    {
        var layer = check.Measured.TakeWhile(one => one.CanConfirm).Count();
        var (measured, name) = (check.Measured[layer], Symbols.Weights(layer));
        var step = NumberText.Significant(check.Step);
        if (!double.IsFinite(measured.Rounding))
            return "The loss is too large for a number, so no slope can be measured. Scale the labels.";
        return measured.IsLostInRounding
            ? $"All slopes of {name} are below {NumberText.Significant(measured.Rounding / MeasuredSlopes.ShareMeasured, 1)}, too small to be measured " +
              $"with a step of {step}: rounding hides them. Check at other weights or on other data, or use a longer step."
            : $"A step of {step} is too long for the slopes of {name}: they change on the way. Use a shorter one.";
    }
}
