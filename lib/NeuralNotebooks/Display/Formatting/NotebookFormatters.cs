using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace NeuralNotebooks;

/// <summary>Makes the library at home in .NET Interactive, at the first call into it. In a plain program nothing happens.</summary>
internal static class NotebookFormatters
{
    private const string Html = "text/html";
    private const string Plain = "text/plain";

#pragma warning disable CA2255 // The one thing that a notebook's cell does by itself is to call the library.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Begin()
    {
        // The tool of Polyglot Notebooks carries an older FSharp.Core than the one that Plotly.NET asks for, and does with it.
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name is { Name: "FSharp.Core", Version: not null } ? context.LoadFromAssemblyName(new("FSharp.Core")) : null;

        if (AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == "Microsoft.DotNet.Interactive.Formatting"))
            Register();
    }

    /// <summary>On its own, since a plain program does not have the types that stand in here.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Register()
    {
        WarnOfSecondPlotly();
        Register<INotebookDisplay>(display => display.ToHtml(), display => display.ToText());
        Register<GenericChart>(ChartFigure.Write, ChartFigure.Text);
        Register<Matrix<double>>(matrix => matrix.Named("matrix").ToHtml(), matrix => matrix.Named("matrix").ToText());
        Register<Vector<double>>(vector => vector.ToColumnMatrix().Named("vector").ToHtml(), vector => vector.ToColumnMatrix().Named("vector").ToText());
    }

    // A package that comes after the library brings a Plotly.NET of its own. Charts of the one are none to the other, and what the
    // kernel says then is that a method which is there cannot be found.
    private static void WarnOfSecondPlotly() => AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) =>
    {
        if (loaded.LoadedAssembly.GetName().Name == "Plotly.NET" && loaded.LoadedAssembly != typeof(GenericChart).Assembly)
        {
            Console.WriteLine("This package brings Plotly.NET a second time, and calls into it fail from now on. Restart the kernel, and put the line "
                + "that begins with #r \"nuget: above the lines that load NeuralNotebooks.");
        }
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Register<T>(Func<T, string> html, Func<T, string> text)
    {
        Formatter.Register(html, Html);
        Formatter.Register(text, Plain);
        Formatter.SetPreferredMimeTypesFor(typeof(T), Html, Plain);
    }
}
