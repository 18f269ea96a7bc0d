using System.Globalization;

namespace NeuralNotebooks.Tests.Display;

/// <summary>Runs what it is given as a reader in another country would.</summary>
internal static class CultureScope
{
    public static T In<T>(string culture, Func<T> action)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
