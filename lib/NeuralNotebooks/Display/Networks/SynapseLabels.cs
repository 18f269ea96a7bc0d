namespace NeuralNotebooks;

/// <summary>Finds for every weight a place beside its synapse where it covers no other line and no other weight.</summary>
/// <remarks>Where one weight finds none, none is written: the table has them all.</remarks>
internal static class SynapseLabels
{
    private const double Beside = 10;
    private const double Clearance = 9;
    private const double LabelClearance = 15;
    private const double Tolerated = 8;
    private static readonly double[] Parts = [.. Enumerable.Range(0, 16).Select(i => 0.5 + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * 0.04)];

    public static IReadOnlyList<SynapseLabel> Place(IReadOnlyList<Synapse> synapses, int decimals)
    {
        var placed = new List<SynapseLabel>();
        foreach (var synapse in synapses)
        {
            var best = Candidates(synapse, decimals).MinBy(candidate => Badness(candidate, synapse, synapses, placed));
            if (Badness(best, synapse, synapses, placed) > Tolerated)
                return [];
            placed.Add(best);
        }

        return placed;
    }

    private static IEnumerable<SynapseLabel> Candidates(Synapse synapse, int decimals)
    {
        var text = NumberText.WithMinusSign(NumberText.Fixed(synapse.Weight, decimals));
        var width = SvgText.Width(text, SynapseLabel.FontSize);
        foreach (var part in Parts)
        {
            foreach (var aside in new[] { -Beside, Beside })
            {
                var (x, y) = synapse.At(part, aside);
                yield return new SynapseLabel(x, y, synapse.Slope, width, text);
            }
        }
    }

    /// <summary>How far the text comes too close to anything, added up; 0 for a free place.</summary>
    private static double Badness(SynapseLabel label, Synapse own, IReadOnlyList<Synapse> synapses, List<SynapseLabel> placed) =>
        label.Points().Sum(point =>
            synapses.Where(other => other != own).Sum(other => Math.Max(0, Clearance - other.DistanceTo(point.X, point.Y)))
            + placed.SelectMany(other => other.Points()).Sum(other => Math.Max(0, LabelClearance - Distance(point, other))));

    private static double Distance((double X, double Y) a, (double X, double Y) b) =>
        Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
