using Xunit;

namespace NeuralNotebooks.Tests.Exercises;

/// <summary>What a check must say: three right answers written differently, one with few digits, three plausible mistakes.</summary>
internal static class Answers
{
    public static void Judge<T>(Func<T, Verdict> check, T[] right, T[] wrong, params T[] rounded)
    {
        Assert.True(right.Length >= 3 && wrong.Length >= 3);
        Assert.All(right, answer => Has(Grade.Exact, check(answer)));
        Assert.All(rounded, answer => Has(Grade.Close, check(answer)));
        Assert.All(wrong, answer => Has(Grade.NotYet, check(answer)));
    }

    private static void Has(Grade grade, Verdict verdict) => Assert.True(verdict.Grade == grade, verdict.ToText());
}
