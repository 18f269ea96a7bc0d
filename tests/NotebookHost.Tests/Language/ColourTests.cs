using System.Net;
using System.Text.RegularExpressions;

namespace NotebookHost.Tests;

public partial class ColourTests
{
    [Theory]
    [InlineData("var x = await Run();", "keyword:var keyword:await method:Run")]
    [InlineData("record Point(double X);", "keyword:record type:Point keyword:double")]
    [InlineData("var value = 1; value + 1", "keyword:var number:1 number:1")]
    [InlineData("int Twice(int n) => 2 * n;", "keyword:int method:Twice keyword:int number:2")]
    [InlineData("Plot p = new Plot(title);", "type:Plot keyword:new type:Plot")]
    [InlineData("List<Plot> all = [];", "type:List type:Plot")]
    [InlineData("var b = (Plot)a; var c = a is Plot;", "keyword:var type:Plot keyword:var keyword:is type:Plot")]
    [InlineData("typeof(Plot)", "keyword:typeof type:Plot")]
    [InlineData("try { } catch (IOException e) { }", "keyword:try keyword:catch type:IOException")]
    [InlineData("network.Train(X, y).Losses", "method:Train")]
    [InlineData("Math.Sqrt(X.RowCount)", "type:Math method:Sqrt")]
    [InlineData("Matrix<double>.Build.Dense(2, 3)", "type:Matrix keyword:double method:Dense number:2 number:3")]
    [InlineData("System.Text.StringBuilder s;", "type:StringBuilder")]
    [InlineData("using System.Text;", "keyword:using")]
    [InlineData("nameof(x)", "keyword:nameof")]
    [InlineData("a?.Go()", "method:Go")]
    [InlineData("x = 'c'; y = 1.5e-3; z = 0xFF;", "string:'c' number:1.5e-3 number:0xFF")]
    [InlineData("$\"a {b:0.0} c\"", "string:$\"a· string:0.0 string:·c\"")]
    [InlineData("$\"{Go(\"in\")}\"", "string:$\" method:Go string:\"in\" string:\"")]
    [InlineData("\"\"\"raw \"x\" \"\"\"", "string:\"\"\"raw·\"x\"·\"\"\"")]
    [InlineData("x; // why\n/* and\nhow */ y", "comment://·why comment:/*·and¶how·*/")]
    [InlineData("#r \"a.dll\"\r\n#load \"b.csx\"\nx", "directive:#r·\"a.dll\" directive:#load·\"b.csx\"")]
    [InlineData("#if false\nhidden\n#endif", "directive:#if·false comment:hidden directive:#endif")]
    [InlineData("\"open", "string:\"open")]
    [InlineData(") \"skipped\" /* too */", "string:\"skipped\" comment:/*·too·*/")]
    public void Each_piece_of_code_has_its_kind(string code, string expected)
    {
        var spans = CodeColours.Of(code).Select(span => $"{span.Kind}:{code[span.Start..span.End].Replace(' ', '·').Replace('\n', '¶')}");

        Assert.Equal(expected, string.Join(' ', spans));
    }

    [Fact]
    public void The_page_gets_classes_and_harmless_text() => Assert.Equal(
        "<span class=\"c-keyword\">if</span> (a &lt; <span class=\"c-number\">1</span>) <span class=\"c-string\">&quot;&lt;b&gt;&quot;</span>",
        CodeColours.ToHtml("if (a < 1) \"<b>\""));

    [Fact]
    public void Whatever_a_reader_has_typed_so_far_is_coloured_without_loss()
    {
        foreach (var cell in Tutorial.CellsOf("01-data.ipynb"))
        {
            for (var length = 0; length <= cell.Code.Length; length++)
                AssertCovers(cell.Code[..length]);
        }
    }

    [Theory]
    [InlineData("\uD800 \uDC00 🧠 \"\uD83E")]
    [InlineData("\0\u0001\uFFFF@$\"{{{\"")]
    [InlineData("$\"{$\"{$\"{")]
    [InlineData("#\n#r\n#load \"\n#!magic\n%%time\n#region")]
    [InlineData("class { ( [ < } ) ]")]
    [InlineData("")]
    public void Any_text_is_coloured_without_loss(string code) => AssertCovers(code);

    [Fact]
    public void Text_of_a_megabyte_and_of_ten_thousand_brackets_is_coloured()
    {
        AssertCovers(string.Concat(Enumerable.Repeat("var text = $\"{name}\"; // words\n", 35_000)));
        AssertCovers(new string('(', 10_000));
    }

    private static void AssertCovers(string code)
    {
        var position = 0;
        foreach (var span in CodeColours.Of(code))
        {
            Assert.InRange(span.Start, position, code.Length);
            Assert.InRange(span.End, span.Start + 1, code.Length);
            position = span.End;
        }
        // Half a character is shown as the sign for one that is unknown.
        var text = WebUtility.HtmlDecode(Tag().Replace(CodeColours.ToHtml(code), ""));
        Assert.Equal(WebUtility.HtmlDecode(WebUtility.HtmlEncode(code)), text);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
