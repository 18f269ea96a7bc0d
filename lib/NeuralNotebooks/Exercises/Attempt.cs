namespace NeuralNotebooks;

/// <summary>A number from code that the reader is still writing, for a cell of a table.</summary>
public static class Attempt
{
    /// <summary>The number, or "not yet" where the code cannot give one: it throws, or returns what is not a number.</summary>
    /// <param name="number">Calls the reader's code.</param>
    /// <returns>What <see cref="NumberTable.Row"/> takes: a double, or words.</returns>
    public static object Of(Func<double> number)
    {
        ArgumentNullException.ThrowIfNull(number);
        try
        {
            return number() is var value && double.IsFinite(value) ? value : NotYet;
        }
#pragma warning disable CA1031 // Whatever the reader's own code throws, the answer to it is "not yet": its check says more.
        catch (Exception)
#pragma warning restore CA1031
        {
            return NotYet;
        }
    }

    private const string NotYet = "not yet";
}
