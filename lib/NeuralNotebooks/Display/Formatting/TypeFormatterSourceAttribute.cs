namespace NeuralNotebooks;

/// <summary>Says how a notebook shows values of a type.</summary>
/// <remarks>
/// .NET Interactive looks for an attribute of this name and shape on the type of a value, whichever assembly declares it.
/// So the library needs no package of the kernel's to show itself there.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A type with a public parameterless constructor and a method <c>CreateTypeFormatters()</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types to show, all of them in one output.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
