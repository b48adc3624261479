namespace DiploGraph.Graph.Time;

/// <summary>
/// Compares the time of something with a requested time, with three possible results. The result is YES or NO if it
/// holds for all days that the times may mean, otherwise POSSIBLE. Qualified dates are compared as
/// <see cref="EdtfTime"/> describes.
/// </summary>
internal static class EdtfComparison
{
    /// <summary>Compares the spans of a time with the days of a requested time.</summary>
    public static Overlap Compare<TRelation>(EdtfTime time, EdtfTime asked)
        where TRelation : struct, IEdtfRelation
    {
        var (near, wide, window) = (time.Near, time.Wide, asked.Window);
        var (excluded, certain) = (0, 0);
        for (var i = 0; i < near.Length; i++)
        {
            if (TRelation.IsExcluded(near[i], window))
            {
                excluded++;
            }
            else if (TRelation.IsCertain(wide[i], window))
            {
                certain++;
            }
        }

        // A time with one member gives the same result in every form.
        var isAllOf = time.Form == EdtfForm.AllOf;
        if (excluded == near.Length || (isAllOf && !TRelation.OneSuffices && excluded > 0))
        {
            return Overlap.No;
        }

        return certain == near.Length || (isAllOf && TRelation.OneSuffices && certain > 0)
            ? Overlap.Yes
            : Overlap.Possible;
    }

    public static Overlap Equal(EdtfTime time, EdtfTime asked)
    {
        if (Compare<OverlapRelation>(time, asked) == Overlap.No)
        {
            return Overlap.No;
        }

        var isQualified = time.IsQualified || asked.IsQualified;
        return IsSame(time, asked) ? (time.IsQualified ? Overlap.Possible : Overlap.Yes)
            : isQualified ? Overlap.Possible : Overlap.No;
    }

    private static bool IsSame(EdtfTime time, EdtfTime asked) =>
        time.HasUnknownStart == asked.HasUnknownStart
        && time.HasUnknownEnd == asked.HasUnknownEnd
        && time.StatedDays.Equals(asked.StatedDays);
}
