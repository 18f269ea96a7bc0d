using System.Collections;
using System.Globalization;
using System.Reflection;

namespace NotebookHost;

/// <summary>
/// Lets a value show itself as .NET Interactive does: its type, or a base type, carries an attribute named
/// <c>TypeFormatterSourceAttribute</c> whose source creates formatters. All is found by name, so that no package is needed.
/// </summary>
internal static class FormatterConvention
{
    private const string AttributeName = "TypeFormatterSourceAttribute";
    private static readonly Dictionary<Type, FormatterSet?> Known = [];

    /// <summary>The value in its preferred MIME types, or in those of <paramref name="mimeTypes"/> that it has; null if its type has no formatters.</summary>
    public static IReadOnlyDictionary<string, string>? Format(object value, IReadOnlyList<string> mimeTypes)
    {
        FormatterSet? formatters;
        lock (Known)
        {
            if (!Known.TryGetValue(value.GetType(), out formatters))
                Known[value.GetType()] = formatters = Find(value.GetType());
        }
        return formatters?.Format(value, mimeTypes);
    }

    private static FormatterSet? Find(Type type)
    {
        var attribute = type.GetCustomAttributes(inherit: true).FirstOrDefault(attribute => attribute.GetType().Name == AttributeName);
        if (attribute is null || Get(attribute, "FormatterSourceType") is not Type sourceType)
            return null;
        var source = Activator.CreateInstance(sourceType)!;
        var create = sourceType.GetMethod("CreateTypeFormatters", Type.EmptyTypes);
        return create?.Invoke(source, null) is IEnumerable formatters
            ? new([.. formatters.Cast<object>()], Get(attribute, "PreferredMimeTypes") as string[] ?? [])
            : null;
    }

    private static object? Get(object instance, string property) => instance.GetType().GetProperty(property)?.GetValue(instance);

    private sealed class FormatterSet(IReadOnlyList<object> formatters, IReadOnlyList<string> preferred)
    {
        public Dictionary<string, string> Format(object value, IReadOnlyList<string> mimeTypes)
        {
            var fitting = formatters.Where(formatter => Get(formatter, "Type") is Type type && type.IsInstanceOfType(value));
            var byMimeType = fitting.GroupBy(formatter => (string)Get(formatter, "MimeType")!).ToDictionary(group => group.Key, group => group.First());
            var wanted = mimeTypes.Count > 0 ? mimeTypes : preferred.Count > 0 ? preferred : [.. byMimeType.Keys];
            var shown = new Dictionary<string, string>();
            foreach (var mimeType in wanted)
            {
                if (byMimeType.TryGetValue(mimeType, out var formatter) && Write(formatter, value) is { } text)
                    shown[mimeType] = text;
            }
            return shown;
        }

        private static string? Write(object formatter, object value)
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            var format = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])
                ?? formatter.GetType().GetMethods().Single(method => method.Name == "Format" && method.GetParameters().Length == 2);
            return format.Invoke(formatter, BindingFlags.DoNotWrapExceptions, null, [value, writer], CultureInfo.InvariantCulture) is true ? writer.ToString() : null;
        }
    }
}
