using System.Text;

namespace NeuralNotebooks;

/// <summary>
/// A picture that carries its drawing in its address. It shows where pages lose their drawings and scripts: on GitHub, and in a
/// notebook that Jupyter does not trust.
/// </summary>
internal static class StillHtml
{
    /// <param name="svg">A finished SVG element, with colours of its own.</param>
    /// <param name="attributes">Finished markup: what else the picture has.</param>
    public static string Write(string svg, string attributes) =>
        $"<img {attributes} alt=\"\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}\">";
}
