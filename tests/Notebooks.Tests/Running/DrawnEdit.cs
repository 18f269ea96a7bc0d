using System.Globalization;
using System.Text.RegularExpressions;
using Notebooks.Tests.Tutorial;

namespace Notebooks.Tests.Running;

/// <summary>
/// An edit as readers make them, drawn from a seed: a table of their own, now and then with a slip in it, and other settings.
/// </summary>
internal sealed partial class DrawnEdit
{
    private static readonly (string Header, Func<Random, double> Value)[] Features =
    [
        ("studied (h)", random => random.Next(10) + 0.5), ("slept (h)", random => 4 + random.Next(6)), ("coffee (cups)", random => random.Next(6)),
        ("area (m²)", random => 30 + random.Next(300)), ("latitude (°)", random => random.Next(-60, 61)), ("dose (g)", random => random.Next(1, 90) * 1e-6),
        ("people", random => random.Next(1, 2000) * 1e5), ("always", _ => 1),
    ];

    private static readonly (string Header, Func<Random, double> Value)[] Labels =
    [
        ("score (points)", random => 40 + random.Next(61)), ("score (points)", random => random.Next(251)), ("passed", random => random.Next(2)),
        ("grade (1 to 6)", random => 1 + random.Next(6)), ("grade", random => 1 + random.Next(4)), ("turnout (%)", random => random.Next(1001) / 10.0),
        ("night (°C)", random => random.Next(-25, 36)), ("price ($)", random => 50_000 + random.Next(900) * 1000), ("share", random => random.Next(1001) / 1000.0),
        ("profit (€)", random => random.Next(-5000, 5001)), ("weight (kg)", random => random.Next(1, 99) * 1e-5), ("always", _ => 7),
    ];

    private readonly Random random;
    private readonly List<string> done = [];

    private DrawnEdit(Notebook original, int seed)
    {
        random = new(seed);
        Notebook = original.Copy();
        var data = Notebook["data"];
        if (random.Next(4) > 0 && Edit.QuotedTable().IsMatch(data.Source))
            data.Source = Edit.QuotedTable().Replace(data.Source, _ => Table());
        foreach (var cell in Notebook.CodeCells.Where(cell => cell.Id != "data"))
            cell.Source = Setting().Replace(cell.Source, setting => random.Next(3) == 0 ? Changed(setting) : setting.Value);
    }

    /// <summary>The notebook with the edit in it.</summary>
    public Notebook Notebook { get; }

    /// <summary>What was edited, for whoever has to find out why it failed.</summary>
    public override string ToString() => string.Join("; ", done);

    /// <summary>The notebook with the edit, in which a cell that fails does not keep those below from running.</summary>
    public Notebook MayFail()
    {
        foreach (var cell in Notebook.CodeCells)
            cell.Tag("raises-exception");
        return Notebook;
    }

    public static DrawnEdit Of(Notebook original, int seed) => new(original, seed);

    private string Table()
    {
        var columns = Drawn(Features, 1 + random.Next(random.Next(2) == 0 ? 2 : 5));
        int labels = random.Next(5) == 0 ? 2 : 1;
        columns.AddRange(Drawn(Labels, labels));
        int rows = random.Next(6) switch { 0 => 1, 1 => 2, 2 => 5 + random.Next(40), _ => 3 + random.Next(5) };
        var lines = Enumerable.Range(0, rows).Select(_ => columns.Select(column => Text(column.Value(random))).ToArray()).ToList();
        for (int question = random.Next(3); question > 0; question--)
            lines.Insert(random.Next(lines.Count + 1), [.. columns.SkipLast(labels).Select(column => Text(column.Value(random))), .. Enumerable.Repeat("?", labels)]);
        if (random.Next(8) == 0)
            Spoil(lines);

        var separator = random.Next(4) switch { 0 => "; ", 1 => "\t", _ => ", " };
        var table = string.Join('\n', lines.Select(values => string.Join(separator, values)).Prepend(string.Join(separator, columns.Select(column => column.Header))));
        done.Add(table);
        return $"\"\"\"\n{table}\n\"\"\"{(labels == 1 ? "" : $", labels: {labels}")}";
    }

    private List<(string Header, Func<Random, double> Value)> Drawn((string Header, Func<Random, double> Value)[] from, int count) =>
        [.. from.OrderBy(_ => random.Next()).DistinctBy(column => column.Header).Take(count)];

    /// <summary>One slip, as they happen: a value too few, a word, a number that is none, the same row with another label.</summary>
    private void Spoil(List<string[]> lines)
    {
        int row = random.Next(lines.Count);
        int column = random.Next(lines[row].Length);
        switch (random.Next(5))
        {
            case 0: lines[row] = [.. lines[row].Skip(1)]; break;
            case 1: lines[row][column] = "nine"; break;
            case 2: lines[row][column] = "NaN"; break;
            case 3: lines[row][column] = ""; break;
            default: lines.Add([.. lines[row].SkipLast(1), "3"]); break;
        }
    }

    private string Changed(Match setting)
    {
        var (type, name) = (setting.Groups["type"].Value, setting.Groups["name"].Value);
        var changed = name switch
        {
            "hidden" => Any("[]", "[1]", "[2]", "[8]", "[4, 4]", "[5, 5, 5]"),
            "moments" => Any("[1000]", "[5]", "[1, 2]", "[0, 10, 400]"),
            "rates" => Any("[1]", "[0.5, 5]", "[0, 1, 1000]"),
            "learningRate" or "rate" => Any("0", "0.01", "0.5", "3", "10", "100"),
            "epochs" => Any("0", "1", "7", "60", "2000"),
            "seed" or "splitSeed" => Any("0", "2", "17", "-3"),
            "testShare" => Any("0.1", "0.5", "0.9"),
            "batchSize" => Any("1", "7", "5000"),
            _ when type == "double[]" => AsMany(setting.Value),
            _ when type == "int[]" => Any("[0]", "[1, 1]", "[2, 5, 7]"),
            _ when type == "double" => Any("0", "1", "-1", "0.5", "6", "50"),
            _ => Any("0", "1", "-1", "2", "6", "50"),
        };
        done.Add($"{name} = {changed}");
        return $"{type} {name} = {changed};";
    }

    /// <summary>Other numbers in the place of those of an example, and as many: what goes on with them counts on it.</summary>
    private string AsMany(string numbers) => $"[{string.Join(", ", numbers.Split(',').Select(_ => Any("0", "-1", "0.5", "3")))}]";

    private string Any(params string[] choices) => choices[random.Next(choices.Length)];

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number, or a row of numbers, that a cell gives a name: what the notebooks ask to be changed.</summary>
    [GeneratedRegex(@"^(?<type>double(?:\[\])?|int(?:\[\])?) (?<name>\w+) = (?:-?[\d._]+|\[[\d., _-]*\]);", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
