using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts.Bodies;

namespace DiploGraph.Graph.Verdicts.Contacts;

/// <summary>Creates the contact of two actors at a happening.</summary>
internal static class ContactFactory
{
    /// <summary>
    /// Returns the contact; null unless both took part, as different people, and may have been there at the same time.
    /// </summary>
    /// <param name="a">One of the actors.</param>
    /// <param name="b">The other actor.</param>
    /// <param name="record">The happening with its believed and proposed participation claims.</param>
    /// <param name="during">The requested period; null for any time.</param>
    public static Contact? Create(RepresentedActor a, RepresentedActor b, HappeningRecord record, EdtfTime? during)
    {
        var times = record.Attributes
            .Where(claim => claim.Predicate == Predicate.Time && claim.Rank != ClaimRank.Deprecated)
            .Select(claim => claim.Object.Literal?.ToTime())
            .Distinct()
            .ToList();
        var ofA = ParticipationsOf(a, record.Participations, times);
        var ofB = ParticipationsOf(b, record.Participations, times);

        // A person who acts for both sides, such as a minister for a ministry and its country, does not meet either.
        var ofBoth = ofA.Select(side => side.Claim.Subject)
            .Intersect(ofB.Select(side => side.Claim.Subject))
            .ToHashSet();
        ofA.RemoveAll(side => ofBoth.Contains(side.Claim.Subject));
        ofB.RemoveAll(side => ofBoth.Contains(side.Claim.Subject));
        return Create(record, Present(a, ofA), Present(b, ofB), during, a.IsBody || b.IsBody);
    }

    /// <summary>
    /// Returns the contact of two sides with known participations; null unless they may have been there at the same
    /// time.
    /// </summary>
    public static Contact? Create(
        HappeningRecord record,
        List<Participation> ofA,
        List<Participation> ofB,
        EdtfTime? during,
        bool isOfBodies = false)
    {
        var withB = ofA.FindAll(side => ofB.Exists(side.MayMeet));
        var withA = ofB.FindAll(side => ofA.Exists(side.MayMeet));
        return withB.Count == 0 || withA.Count == 0
            ? null
            : new Contact
            {
                Happening = record.Happening,
                A = withB,
                B = withA,
                Attributes = record.Attributes,
                Everyone = during is null
                    ? record.Participations
                    : [.. record.Participations.Where(claim => claim.ValidTime?.OverlapWith(during) != Overlap.No)],
                IsOfBodies = isOfBodies,
            };
    }

    // What nobody has reviewed counts only for those of whom nothing else is recorded.
    private static List<Participation> ParticipationsOf(
        RepresentedActor side, IReadOnlyList<Claim> participations, List<EdtfTime?> times)
    {
        var found = participations
            .Where(claim => claim.Rank != ClaimRank.Deprecated)
            .Select(claim => Find(side, claim, times))
            .OfType<Participation>()
            .ToList();
        var reviewed = found.Where(one => !one.IsUnreviewed).Select(one => one.Claim.Subject).ToHashSet();
        return found.FindAll(one => !one.IsUnreviewed || !reviewed.Contains(one.Claim.Subject));
    }

    // Whom somebody acted for is certain only if it is the same at all times that the sources give.
    private static Participation? Find(RepresentedActor side, Claim claim, List<EdtfTime?> times)
    {
        var found = times.DefaultIfEmpty(claim.ValidTime).Select(time => side.Find(claim, time)).ToList();
        var strongest = found.OfType<Participation>().MaxBy(one => one.Acting.Certainty);
        return strongest is not null && found.Exists(one => one?.Acting.Certainty != strongest.Acting.Certainty)
            ? strongest with { Acting = strongest.Acting with { Certainty = Overlap.Possible } }
            : strongest;
    }

    // Those who acted for a body: those who were present or, if nobody was, all of them. Principals come first.
    private static List<Participation> Present(RepresentedActor side, List<Participation> found)
    {
        if (!side.IsBody)
        {
            return found;
        }

        var present = found.GroupBy(one => one.Claim.Subject)
            .Where(person => person.Any(one => !one.IsAbsent))
            .SelectMany(person => person)
            .ToList();
        return
        [
            .. (present.Count > 0 ? present : found)
                .OrderByDescending(one => one.Acting.Certainty)
                .ThenBy(one => one.IsUnreviewed)
                .ThenBy(one => Participation.IsAside(one.Claim))
                .ThenBy(one => one.IsRemote)
                .ThenBy(one => one.Claim.Subject.Type != EntityType.Official),
        ];
    }
}
