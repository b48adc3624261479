using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Verdicts.Bodies;

namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>
/// Writes a verdict as sentences that give the finding, all contacts of the period, the sources and the missing
/// information.
/// </summary>
internal static class VerdictExplanation
{
    /// <summary>The maximum number of contacts with the verdict that are described one by one.</summary>
    public const int MostDeciding = 4;

    /// <summary>The maximum number of contacts with each other verdict that are described one by one.</summary>
    public const int MostOthers = 3;

    /// <summary>Writes the explanation, in a fixed number of reads.</summary>
    public static async ValueTask<IReadOnlyList<ExplanationPart>> WriteAsync(
        IGraphSnapshot snapshot, MeetingQuestion question, Finding finding, CancellationToken cancellationToken)
    {
        var described = finding.Deciding.Take(MostDeciding)
            .Concat(finding.BestSupported is { } best ? [best] : [])
            .Concat(finding.Near is { } near ? [near] : [])
            .Concat(finding.Weighed.GroupBy(contact => contact.Verdict).SelectMany(group => group.Take(MostOthers)))
            .Select(contact => contact.Contact)
            .Distinct()
            .ToList();
        var speakers = finding.Deciding.SelectMany(contact => contact.Sources.Cited)
            .SelectMany(finding.SpeakersOf)
            .OfType<EntityId>()
            .Distinct()
            .ToList();
        var governments = await BodyStructure.ReadAboveAsync(snapshot, speakers, cancellationToken);
        var places = await PlaceFinding.ReadAsync(snapshot, described, cancellationToken);
        var names = await ContactNamer.ReadAsync(
            snapshot, described, speakers.Concat(speakers.Select(governments.Highest)), cancellationToken);

        var parts = new ExplanationParts();
        var phrases = new ContactPhrases(question, names, places);
        new FindingSentences(finding, phrases).AddTo(parts);
        new SourceSentences(finding, phrases, names, governments).AddTo(parts);
        new OtherContactSentences(finding, phrases).AddTo(parts);
        new SilenceSentences(question, finding, phrases).AddTo(parts);
        return parts.ToList();
    }
}
