namespace DiploGraph.Graph.Entities;

/// <summary>The permitted uses of the text of a source.</summary>
public sealed record Rights
{
    /// <summary>The SPDX licence id; null if no licence is granted.</summary>
    public string? License { get; init; }

    /// <summary>The attribution that every use of the text must include.</summary>
    public string? Attribution { get; init; }

    /// <summary>The terms, or their location.</summary>
    public string? Terms { get; init; }

    /// <summary>Whether the store may keep the text of a capture.</summary>
    public bool MayStoreText { get; init; }

    /// <summary>Whether users may receive the text.</summary>
    public bool MayRedistributeText { get; init; }

    /// <summary>The longest permitted quote, in Unicode code points; null for no limit.</summary>
    public int? MaxQuoteChars { get; init; }
}
