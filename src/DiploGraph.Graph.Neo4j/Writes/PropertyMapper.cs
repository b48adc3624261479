using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Revisions;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Stores.Json;
using DiploGraph.Graph.Texts;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Writes;

/// <summary>Converts recorded items into the properties of nodes and relationships.</summary>
internal static class PropertyMapper
{
    public static Dictionary<string, object?> MapRevision(
        StoredRevision stored, ChangeSet changes, CommitRequest request, string token) => new()
    {
        ["number"] = stored.Revision.Number,
        ["committedAt"] = ValueEncoding.FormatTimestamp(stored.Revision.CommittedAt),
        ["author"] = stored.Revision.Author,
        ["message"] = stored.Revision.Message,
        ["digest"] = stored.Revision.Digest,
        ["decidedAt"] = stored.DecidedAt,
        ["key"] = request.IdempotencyKey,
        ["requestHash"] = CommitPreparer.HashToStore(request),
        ["token"] = token,
        ["entities"] = changes.Entities.Count,
        ["captures"] = changes.Captures.Count,
        ["claims"] = changes.Claims.Count,
        ["evidence"] = changes.Evidence.Count,
    };

    /// <summary>Maps a version of an entity, with its best time.</summary>
    public static Dictionary<string, object?> MapEntityVersion(
        Entity entity, int ordinal, EdtfTime? time, long shownFrom)
    {
        var folded = TextFolding.Fold(entity.Label);
        var row = new Dictionary<string, object?>
        {
            ["id"] = entity.Id.Value,
            ["type"] = entity.Type.ToNodeLabel(),
            ["label"] = entity.Label,
            ["labelKey"] = ValueEncoding.LabelKey(entity.Label),
            ["folded"] = folded,
            ["start"] = ValueEncoding.IndexPrefix(folded),
            ["disambiguation"] = entity.Disambiguation,
            ["source"] = DescriptionJson.Write(entity.Source),
            ["dataset"] = DescriptionJson.Write(entity.Dataset),
            ["withdrawn"] = entity.IsWithdrawn ? true : null,
            ["recordedFrom"] = entity.RecordedFrom,
            ["ordinal"] = ordinal,
            ["shownFrom"] = shownFrom,
            ["shownTo"] = ValueEncoding.OpenEnd,
            ["day"] = ValueEncoding.FormatDay(time?.Earliest) ?? ValueEncoding.NoDay,
            ["time"] = time?.Text,
        };
        if (time is not null)
        {
            TimeEncoding.AddTo(row, time);
        }

        return row;
    }

    public static Dictionary<string, object?> MapCapture(Capture capture, int ordinal) => new()
    {
        ["sha256"] = capture.Sha256,
        ["source"] = capture.Source.Value,
        ["byteLength"] = capture.ByteLength,
        ["mediaType"] = capture.MediaType,
        ["retrieved"] = ValueEncoding.FormatDay(capture.Retrieved),
        ["text"] = capture.Text,
        ["recordedFrom"] = capture.RecordedFrom,
        ["ordinal"] = ordinal,
    };

    /// <summary>Maps the parts of a claim that never change.</summary>
    public static Dictionary<string, object?> MapClaim(Claim claim)
    {
        var row = new Dictionary<string, object?>
        {
            ["id"] = claim.Id.Value,
            ["predicate"] = claim.Predicate.WireName(),
            ["subject"] = claim.Subject.Value,
            ["object"] = claim.Object.Entity?.Value,
        };
        if (claim.Object.Literal is not { } literal)
        {
            return row;
        }

        row["kind"] = literal.Kind.ToToken();
        row["text"] = literal.Text;
        row["language"] = literal.Language;
        if (literal.Kind == LiteralKind.Text)
        {
            var folded = TextFolding.Fold(literal.Text);
            row["folded"] = folded;
            row["start"] = ValueEncoding.IndexPrefix(folded);
        }
        else if (literal.Kind == LiteralKind.Time)
        {
            var time = literal.ToTime();
            row["day"] = ValueEncoding.FormatDay(time.Earliest);
            TimeEncoding.AddTo(row, time);
        }

        return row;
    }

    /// <summary>Maps a version of a claim.</summary>
    public static Dictionary<string, object?> MapClaimVersion(Claim claim)
    {
        var row = new Dictionary<string, object?>
        {
            ["id"] = claim.Id.Value,
            ["status"] = claim.Status.ToToken(),
            ["rank"] = claim.Rank.ToToken(),
            ["best"] = int.Parse(PageKeyFormat.Best(claim.Rank, claim.Status), null),
            ["rankReason"] = claim.RankReason,
            ["validTime"] = claim.ValidTime?.Text,
            ["day"] = ValueEncoding.FormatDay(claim.ValidTime?.Earliest),
            ["qualifiers"] = QualifierJson.Write(claim.Qualifiers),
            ["supersedes"] = claim.Supersedes?.Value,
            ["recordedFrom"] = claim.RecordedFrom,
            ["recordedTo"] = ValueEncoding.OpenEnd,
        };

        TimeEncoding.AddPossibleDays(row, claim.ValidTime);
        if (claim.Predicate == Predicate.HoldsOffice && claim.ValidTime is { } term)
        {
            TimeEncoding.AddTerm(row, term);
        }

        // Also as single properties, for people who browse the graph. Reads use the property "qualifiers".
        foreach (var qualifier in claim.Qualifiers)
        {
            row.TryAdd(Camel(qualifier.Key.ToString()), qualifier.Value.ToString());
        }

        return row;
    }

    public static Dictionary<string, object?> MapEvidence(Evidence evidence, int ordinal) => new()
    {
        ["claim"] = evidence.Claim.Value,
        ["number"] = evidence.Number,
        ["source"] = evidence.Source.Value,
        ["stance"] = evidence.Stance.ToToken(),
        ["exact"] = evidence.Quote?.Exact,
        ["prefix"] = evidence.Quote?.Prefix,
        ["suffix"] = evidence.Quote?.Suffix,
        ["start"] = evidence.Position?.Start,
        ["end"] = evidence.Position?.End,
        ["capture"] = evidence.CaptureSha256,
        ["verification"] = evidence.Verification.ToToken(),
        ["language"] = evidence.Language,
        ["attributedTo"] = evidence.AttributedTo?.Value,
        ["credibility"] = evidence.Credibility,
        ["note"] = evidence.Note,
        ["recordedFrom"] = evidence.RecordedFrom,
        ["ordinal"] = ordinal,
    };

    private static string Camel(string pascalCase) => char.ToLowerInvariant(pascalCase[0]) + pascalCase[1..];
}
