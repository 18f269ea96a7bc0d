namespace Drawings;

/// <summary>The sheet under a picture: light or dark as the reader's system asks, since an image cannot see the page's colours.</summary>
internal static class Paper
{
    public static string Under(int width, int height, string style, string shapes) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">
        <style>
        {style}
        </style>
        <rect class="paper" x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="14"/>
        {shapes}</svg>

        """.ReplaceLineEndings("\n");
}
