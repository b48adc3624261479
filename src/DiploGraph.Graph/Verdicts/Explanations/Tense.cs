namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>How a sentence speaks of a contact.</summary>
internal enum Tense
{
    /// <summary>It took place.</summary>
    Fact = 0,

    /// <summary>It was to take place.</summary>
    Plan,

    /// <summary>Somebody says that it took place; this is alleged, disputed or denied.</summary>
    Report,
}
