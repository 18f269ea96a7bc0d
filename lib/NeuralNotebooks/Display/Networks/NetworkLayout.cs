namespace NeuralNotebooks;

/// <summary>Where the neurons of a drawing stand.</summary>
internal sealed class NetworkLayout
{
    public const double Width = 640;
    private const double Top = 44;
    private const double SideMargin = 130;
    private const int MostNumberedSynapses = 24;
    private const int LargestNumberedLayer = 5;
    private readonly NetworkPicture picture;

    public NetworkLayout(NetworkPicture picture)
    {
        this.picture = picture;
        MostSlots = Enumerable.Range(0, picture.Sizes.Length).Max(picture.Slots);
        (Radius, Spacing) = MostSlots <= 3 ? (25, 92) : MostSlots <= 5 ? (23, 84) : (18, 50);
        var synapses = picture.Weights.Sum(weights => weights.RowCount * weights.ColumnCount);
        MayShowNumbers = synapses <= MostNumberedSynapses && picture.Sizes.Max() <= LargestNumberedLayer && picture.Sizes.Length <= 4;
    }

    public double Radius { get; }

    /// <summary>Whether the network is small enough to try and write its weights into the drawing.</summary>
    public bool MayShowNumbers { get; }

    public double Height => Top + (MostSlots * Spacing) + 6;

    private int MostSlots { get; }

    private double Spacing { get; }

    public double X(int layer) =>
        SideMargin + ((Width - (2 * SideMargin)) * layer / (picture.Sizes.Length - 1));

    public double Y(int layer, int slot) =>
        Top + ((MostSlots - picture.Slots(layer)) * Spacing / 2) + ((slot + 0.5) * Spacing);

    /// <summary>The synapses that are drawn, from edge to edge of their neurons.</summary>
    public IReadOnlyList<Synapse> Synapses() =>
    [
        .. from layer in Enumerable.Range(0, picture.Weights.Length)
           from source in picture.Shown(layer)
           from target in picture.Shown(layer + 1)
           select Between(layer, source, target),
    ];

    private Synapse Between(int layer, int source, int target)
    {
        var (x1, y1) = (X(layer), Y(layer, picture.Slot(layer, source)));
        var (x2, y2) = (X(layer + 1), Y(layer + 1, picture.Slot(layer + 1, target)));
        var length = Math.Sqrt(((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1)));
        var (dx, dy) = ((x2 - x1) / length, (y2 - y1) / length);
        return new Synapse(x1 + (dx * Radius), y1 + (dy * Radius), x2 - (dx * Radius), y2 - (dy * Radius), picture.Lines[layer][source, target]);
    }
}
