using System.Reflection;
using Xunit;

namespace NeuralNotebooks.Tests.Display.Formatting;

public sealed class FormatterConventionTests
{
    public static TheoryData<Type> DisplayTypes =>
        [.. typeof(INotebookDisplay).Assembly.GetExportedTypes().Where(type => type.IsClass && typeof(INotebookDisplay).IsAssignableFrom(type))];

    [Theory]
    [MemberData(nameof(DisplayTypes))]
    public void Carries_the_attribute_by_which_notebooks_find_the_formatters(Type type)
    {
        var attribute = type.GetCustomAttributes().Single(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");

        Assert.Equal(typeof(DisplayFormatterSource), attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute));
        Assert.Equal(["text/html", "text/plain"], (string[])attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute)!);
    }

    [Theory]
    [InlineData("text/html", "<p>")]
    [InlineData("text/plain", "text")]
    public void Writes_a_display_in_each_mime_type_through_reflection_alone(string mimeType, string expected)
    {
        object source = Activator.CreateInstance<DisplayFormatterSource>();
        var formatters = (IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        var formatter = formatters.Single(candidate => (string)Property(candidate, "MimeType") == mimeType);
        using var writer = new StringWriter();

        var written = (bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [new Sample(), writer])!;

        Assert.True(written);
        Assert.Equal(expected, writer.ToString());
        Assert.True(((Type)Property(formatter, "Type")).IsInstanceOfType(new Sample()));
    }

    [Fact]
    public void Leaves_other_values_to_the_host()
    {
        var formatter = new DisplayFormatterSource().CreateTypeFormatters().Cast<DisplayFormatter>().First();
        using var writer = new StringWriter();

        Assert.False(formatter.Format("a string", writer));
        Assert.Empty(writer.ToString());
    }

    private static object Property(object target, string name) => target.GetType().GetProperty(name)!.GetValue(target)!;

    private sealed class Sample : INotebookDisplay
    {
        public string ToHtml() => "<p>";

        public string ToText() => "text";
    }
}
