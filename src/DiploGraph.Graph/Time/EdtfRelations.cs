namespace DiploGraph.Graph.Time;

/// <summary>A relation of something that happened on the days of a span to the days of a requested time.</summary>
internal interface IEdtfRelation
{
    /// <summary>True if the relation holds for several spans together as soon as it holds for one.</summary>
    static abstract bool OneSuffices { get; }

    /// <summary>Returns whether the relation holds for none of the days that the times may mean.</summary>
    static abstract bool IsExcluded(EdtfSpan span, EdtfWindow asked);

    /// <summary>Returns whether the relation holds for all days that the times may mean.</summary>
    static abstract bool IsCertain(EdtfSpan span, EdtfWindow asked);
}

/// <summary>Some of the days are days of the requested time.</summary>
internal readonly struct OverlapRelation : IEdtfRelation
{
    public static bool OneSuffices => true;

    public static bool IsExcluded(EdtfSpan span, EdtfWindow asked) => !asked.Possible.Meets(span.Hull);

    public static bool IsCertain(EdtfSpan span, EdtfWindow asked)
    {
        if (span.Each != DatePrecision.Unknown)
        {
            return asked.CertainUnits(span.Each).Any(span.Hull.Meets);
        }

        foreach (var gap in asked.Gaps)
        {
            if (span.MayBeIn(gap))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>All days are days of the requested time.</summary>
internal readonly struct WithinRelation : IEdtfRelation
{
    public static bool OneSuffices => false;

    public static bool IsExcluded(EdtfSpan span, EdtfWindow asked)
    {
        if (span.Each != DatePrecision.Unknown)
        {
            return !asked.PossibleUnits(span.Each).Contains(span.Hull);
        }

        foreach (var range in asked.Possible.Span)
        {
            if (span.MayBeIn(range))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsCertain(EdtfSpan span, EdtfWindow asked) => asked.Certain.Contains(span.Hull);
}

/// <summary>All days are before the first day of the requested time.</summary>
internal readonly struct BeforeRelation : IEdtfRelation
{
    public static bool OneSuffices => false;

    public static bool IsExcluded(EdtfSpan span, EdtfWindow asked) => span.EndMin >= asked.Certain.Hull.First;

    public static bool IsCertain(EdtfSpan span, EdtfWindow asked) => span.EndMax < asked.Possible.Hull.First;
}

/// <summary>All days are after the last day of the requested time.</summary>
internal readonly struct AfterRelation : IEdtfRelation
{
    public static bool OneSuffices => false;

    public static bool IsExcluded(EdtfSpan span, EdtfWindow asked) => span.StartMax <= asked.Certain.Hull.Last;

    public static bool IsCertain(EdtfSpan span, EdtfWindow asked) => span.StartMin > asked.Possible.Hull.Last;
}
