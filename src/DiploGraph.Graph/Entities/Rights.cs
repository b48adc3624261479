namespace DiploGraph.Graph.Entities;

/// <summary>What may be done with the text of a source.</summary>
public sealed record Rights
{
    /// <summary>The SPDX licence id, or null where no licence is granted.</summary>
    public string? License { get; init; }

    /// <summary>The attribution that a use of the text must carry.</summary>
    public string? Attribution { get; init; }

    /// <summary>Where the terms are, or what they say.</summary>
    public string? Terms { get; init; }

    /// <summary>Whether a capture of the text may be kept in the store.</summary>
    public bool MayStoreText { get; init; }

    /// <summary>Whether the text may be given to users.</summary>
    public bool MayRedistributeText { get; init; }

    /// <summary>The longest quote that may be shown, in Unicode code points; null where no limit is set.</summary>
    public int? MaxQuoteChars { get; init; }
}
