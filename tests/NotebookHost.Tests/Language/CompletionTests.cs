namespace NotebookHost.Tests;

public sealed class CompletionTests(AskedCells asked) : IClassFixture<AskedCells>
{
    private const string Network = "var network = new NeuralNetwork([2, 3, 1], seed: 1);\nvar data = DataSet.Parse(\"a, b\");";

    [Fact]
    public async Task A_dot_offers_the_members_with_what_the_library_says_of_them()
    {
        var list = await asked.CompleteAsync(AskedCells.Setup, Network, "network.¦");

        var train = Assert.Single(list.Items, item => item.Name == "Train");
        Assert.Equal("method", train.Kind);
        Assert.Equal("property", Assert.Single(list.Items, item => item.Name == "Weights").Kind);
        Assert.All(list.Items, item => Assert.NotEqual("keyword", item.Kind));
        Assert.Equal("network.".Length, list.Start);
        var words = await asked.ExplainAsync("Train", AskedCells.Setup, Network, "network.¦");
        Assert.StartsWith("TrainingHistory NeuralNetwork.Train(", words!.Signature, StringComparison.Ordinal);
        Assert.Matches(@"\(\+\s1\soverload\)$", words.Signature);
        Assert.False(string.IsNullOrWhiteSpace(words.Summary));
    }

    [Theory]
    [InlineData("network.¦")]
    [InlineData("¦")]
    [InlineData("network.Train(¦)")]
    [InlineData("new TrainingOptions { ¦ }")]
    [InlineData("Math.¦")]
    public async Task Every_name_that_is_offered_is_explained(string code)
    {
        foreach (var item in (await asked.CompleteAsync(AskedCells.Setup, Network, code)).Items.Where((_, index) => index < 20 || index % 20 == 0))
        {
            var words = await asked.ExplainAsync(item.Name, AskedCells.Setup, Network, code);
            Assert.Contains(item.Name.TrimEnd(':'), words?.Signature, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Sqrt", "Math.¦", "Returns the square root of a specified number.")]
    [InlineData("List", "Lis¦", "Represents a strongly typed list of objects that can be accessed by index.")]
    [InlineData("String", "Str¦", "Represents text as a sequence of UTF-16 code units.")]
    [InlineData("Interlocked", "System.Threading.¦", "Provides atomic operations for variables that are shared by multiple threads.")]
    [InlineData("DllNotFoundException", "DllN¦", "The exception that is thrown when a DLL specified in a DLL import cannot be found.")]
    [InlineData("Select", "data.FeatureColumns.¦", "Projects each element of a sequence into a new form.")]
    [InlineData("XElement", "System.Xml.Linq.¦", "Represents an XML element.")]
    public async Task The_documentation_of_NET_itself_is_there(string name, string code, string beginning) =>
        Assert.StartsWith(beginning, (await asked.ExplainAsync(name, AskedCells.Setup, Network, code))?.Summary, StringComparison.Ordinal);

    [Fact]
    public async Task A_name_that_is_not_offered_is_not_explained() => Assert.Null(await asked.ExplainAsync("Weights", AskedCells.Setup, Network, "data.¦"));

    [Fact]
    public async Task A_dot_offers_extension_methods()
    {
        Assert.Contains("Display", await asked.NamesAsync(AskedCells.Setup, Network, "network.¦"));
        Assert.Contains("Select", await asked.NamesAsync(AskedCells.Setup, Network, "data.FeatureColumns.¦"));
        Assert.DoesNotContain("Select", await asked.NamesAsync(AskedCells.Setup, Network, "network.¦"));
    }

    [Fact]
    public async Task Own_members_come_before_those_of_every_object()
    {
        var names = (await asked.NamesAsync(AskedCells.Setup, Network, "network.¦")).ToList();

        Assert.True(names.IndexOf("Weights") < names.IndexOf("Display"));
        Assert.True(names.IndexOf("Display") < names.IndexOf("GetHashCode"));
    }

    [Fact]
    public async Task A_half_typed_dot_above_another_statement_offers_members() =>
        Assert.Contains("Weights", await asked.NamesAsync(AskedCells.Setup, Network, "network.¦\nvar x = 1;"));

    [Theory]
    [InlineData("ne¦", "network")]
    [InlineData("NN¦", "NeuralNetwork")]
    [InlineData("neunet¦", "NeuralNetwork")]
    [InlineData("fore¦", "foreach")]
    [InlineData("var z = tru¦", "true")]
    [InlineData("foreach (var row in da¦)", "data")]
    [InlineData("foreach (var row i¦)", "in")]
    [InlineData("{ int near = 1; nea¦ }", "near")]
    [InlineData("data.Features.EnumerateRows().Select(row => ro¦)", "row")]
    [InlineData("network.Train(¦)", "epochs:")]
    [InlineData("new TrainingOptions { Ep¦ }", "Epochs")]
    [InlineData("disp¦", "display")]
    [InlineData("HT¦", "HTML")]
    [InlineData("data.FeatureColumns.AsP¦", "AsParallel")]
    [InlineData("#!time\nnet¦", "network")]
    [InlineData("$\"{netw¦}\"", "network")]
    [InlineData("$\"{network.Wei¦:0.0}\"", "Weights")]
    [InlineData("Math.Sq¦", "Sqrt")]
    [InlineData("using System.Net.Ht¦", "Http")]
    [InlineData("if (true) { } el¦", "else")]
    public async Task What_fits_is_offered(string code, string expected) =>
        Assert.Contains(expected, await asked.NamesAsync(AskedCells.Setup, Network, code));

    [Theory]
    [InlineData("// net¦")]
    [InlineData("/* net¦ */ 1")]
    [InlineData("/* net¦")]
    [InlineData("\"net¦\"")]
    [InlineData("\"net¦")]
    [InlineData("$\"net¦ {1}\"")]
    [InlineData("$\"{1} net¦\"")]
    [InlineData("\"\"\"\n    net¦\n    \"\"\"")]
    [InlineData("'n¦'")]
    [InlineData("12¦")]
    [InlineData("3.¦")]
    [InlineData("0x¦")]
    [InlineData("var net¦")]
    [InlineData("var net¦ = 1;")]
    [InlineData("NeuralNetwork net¦")]
    [InlineData("foreach (var net¦ in data)")]
    [InlineData("#r \"net¦\"")]
    [InlineData("#!net¦")]
    [InlineData("#r \"nuget: Net¦\"")]
    [InlineData("#!html\n<b>net¦")]
    [InlineData("#if false\nnet¦\n#endif")]
    public async Task Nothing_is_offered_where_no_name_can_stand(string code) => Assert.Empty(await asked.NamesAsync(Network, code));

    [Fact]
    public async Task After_a_comment_names_are_offered_again() =>
        Assert.Contains("network", await asked.NamesAsync(AskedCells.Setup, Network, "// a comment\nnet¦"));

    [Fact]
    public async Task Only_names_that_fit_the_letters_are_offered_the_nearest_first()
    {
        var list = await asked.CompleteAsync(AskedCells.Setup, Network, "1.Display(); Ne¦");

        Assert.Equal("1.Display(); ".Length, list.Start);
        Assert.Equal(["network", "NetworkDrawing", "NeuralNetwork", "new", "NeuralNotebooks"], list.Items.Take(5).Select(item => item.Name));
        Assert.All(list.Items, item => Assert.Matches("(?i)n.*e", item.Name));
        Assert.DoesNotContain("data", list.Items.Select(item => item.Name));
    }

    [Fact]
    public async Task The_notebooks_own_names_come_first_and_the_list_has_an_end()
    {
        var items = (await asked.CompleteAsync(AskedCells.Setup, Network, "int own = 1;\n¦")).Items;

        Assert.Equal(["data", "network", "own"], items.Take(3).Select(item => item.Name));
        Assert.All(items.Take(3), item => Assert.Equal("variable", item.Kind));
        Assert.Equal(200, items.Count);
        Assert.Distinct(items.Select(item => item.Name));
    }

    [Fact]
    public async Task Each_kind_is_named()
    {
        const string code = "enum Colour { Red }\nclass Holder { public int Held; public event Action Changed; public int Number { get; } public void Go() { } }\nvar holder = new Holder();";

        async Task<string> KindOf(string before, string name) => Assert.Single((await asked.CompleteAsync(code, before + "¦")).Items, item => item.Name == name).Kind;

        Assert.Equal("variable", await KindOf("hol", "holder"));
        Assert.Equal("type", await KindOf("Hol", "Holder"));
        Assert.Equal("enum", await KindOf("Col", "Colour"));
        Assert.Equal("field", await KindOf("holder.", "Held"));
        Assert.Equal("event", await KindOf("holder.", "Changed"));
        Assert.Equal("property", await KindOf("holder.", "Number"));
        Assert.Equal("method", await KindOf("holder.", "Go"));
        Assert.Equal("namespace", await KindOf("System.", "Text"));
        Assert.Equal("keyword", await KindOf("whi", "while"));
    }

    [Fact]
    public async Task A_summary_is_plain_text()
    {
        const string code = "/// <summary>Takes\n/// <paramref name=\"n\"/> to a <see cref=\"System.String\"/>. It never\n/// fails.</summary>\nstring Word(int n) => \"\";";

        Assert.Equal("Takes n to a string. It never fails.", (await asked.ExplainAsync("Word", code, "Wor¦"))?.Summary);
    }
}
