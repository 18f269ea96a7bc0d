namespace Drawings;

/// <summary>The colours of layers, weights and marks.</summary>
internal static class LayerMarks
{
    public const string Style = """

        .hidden{fill:#56b4e9;fill-opacity:.2}.weight{fill:#009e73;fill-opacity:.16}.mark{fill:#e69f00;fill-opacity:.32}.synapse{fill:none;stroke:#8a8f96;stroke-width:1.5}.hint{fill:none;stroke:#8a8f96;stroke-dasharray:3 4;stroke-linecap:round}
        @media(prefers-color-scheme:dark){.hidden{fill-opacity:.17}.weight{fill:#2fbf95;fill-opacity:.2}.mark{fill-opacity:.36}}
        """;
}
