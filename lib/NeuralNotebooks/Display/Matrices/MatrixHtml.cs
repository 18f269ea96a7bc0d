using MathNet.Numerics.LinearAlgebra;

namespace NeuralNotebooks;

/// <summary>Draws an equation as tables in a row, so that it can be read aloud and copied.</summary>
internal static class MatrixHtml
{
    public static string Write(string equation, IReadOnlyList<MatrixTerm> terms, Func<Matrix<double>, string[,]> cellsOf)
    {
        var html = new MarkupBuilder().AddMarkup("<div>").AddMarkup(Markup.Style("matrix.css"));
        html.Add($"<div class=\"nn-equation\" role=\"group\" aria-label=\"{equation}\">");
        foreach (var term in terms)
        {
            if (term.Matrix is null)
                html.Add($"<span class=\"nn-operator\">{term.Text}</span>");
            else
                AppendMatrix(html, term, cellsOf(term.Matrix));
        }

        return html.AddMarkup("</div></div>").ToString();
    }

    private static void AppendMatrix(MarkupBuilder html, MatrixTerm term, string[,] cells)
    {
        var name = term.Text;
        var matrix = term.Matrix!;
        html.Add($"<div class=\"nn-matrix\"><table aria-label=\"{name}, {Count(matrix.RowCount, "row")}, {Count(matrix.ColumnCount, "column")}\">");
        html.Add($"<caption>{name}</caption><tbody>");
        for (var row = 0; row < cells.GetLength(0); row++)
        {
            html.AddMarkup("<tr>");
            for (var column = 0; column < cells.GetLength(1); column++)
                html.Add($"<td>{NumberText.WithMinusSign(cells[row, column])}</td>");
            html.AddMarkup("</tr>");
        }

        html.Add($"</tbody></table><small aria-hidden=\"true\">{term.Shape}</small></div>");
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
