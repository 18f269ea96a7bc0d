namespace NeuralNotebooks;

/// <summary>How near an answer is to the one that is expected.</summary>
public enum Grade
{
    /// <summary>The answer differs by more than a slip of rounding, has another shape, or is missing.</summary>
    NotYet,

    /// <summary>Every number is right to about three digits of the largest of its column: the way is right, something was rounded.</summary>
    Close,

    /// <summary>Every number is right up to the rounding of the computer's own arithmetic, or of the measuring where that is asked for.</summary>
    Exact,
}
