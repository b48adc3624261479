using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Changes.Previews;

/// <summary>Lists the parts of a record under the names that they have in the input of writes.</summary>
internal sealed class PartList
{
    private readonly List<PartValue> _parts = [];

    public static IReadOnlyList<PartValue> Of(Entity entity)
    {
        var list = new PartList();
        list.Add("label", entity.Label);
        list.Add("disambiguation", entity.Disambiguation);
        if (entity.Source is { } source)
        {
            list.Add(source);
        }

        list.Add("withdrawn", entity.IsWithdrawn ? "true" : null);
        if (entity.Dataset is { } dataset)
        {
            list.Add("documents", dataset.Sources);
            foreach (var part in dataset.Coverage)
            {
                list.Add("coverage", TextOf(part));
            }
        }

        return list._parts;
    }

    public static IReadOnlyList<PartValue> Of(Capture capture)
    {
        var list = new PartList();
        list.Add("source", capture.Source.Value);
        list.Add("byteLength", capture.ByteLength.ToString(CultureInfo.InvariantCulture));
        list.Add("mediaType", capture.MediaType);
        list.Add("retrieved", capture.Retrieved?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        list.Add("text", capture.Text);
        return list._parts;
    }

    public static IReadOnlyList<PartValue> Of(Claim claim)
    {
        var list = new PartList();
        list.Add("subject", claim.Subject.Value);
        list.Add("predicate", claim.Predicate.WireName());
        list.Add("object", TextOf(claim.Object));
        foreach (var (key, value) in claim.Qualifiers)
        {
            list.Add("qualifiers", $"{EnumTokens.Name(key)} {TextOf(value)}");
        }

        list.Add("validTime", claim.ValidTime?.Text);
        list.Add("status", EnumTokens.Name(claim.Status));
        list.Add("rank", EnumTokens.Name(claim.Rank));
        list.Add("rankReason", claim.RankReason);
        list.Add("supersedes", claim.Supersedes?.Value);
        return list._parts;
    }

    public static IReadOnlyList<PartValue> Of(Evidence evidence)
    {
        var list = new PartList();
        list.Add("claim", evidence.Claim.Value);
        list.Add("source", evidence.Source.Value);
        list.Add("stance", EnumTokens.Name(evidence.Stance));
        list.Add("exact", evidence.Quote?.Exact);
        list.Add("prefix", evidence.Quote?.Prefix);
        list.Add("suffix", evidence.Quote?.Suffix);
        list.Add("capture", evidence.CaptureSha256);
        list.Add("start", evidence.Position?.Start);
        list.Add("end", evidence.Position?.End);
        list.Add("verification", evidence.Quote is null ? null : EnumTokens.Name(evidence.Verification));
        list.Add("language", evidence.Language);
        list.Add("attributedTo", evidence.AttributedTo?.Value);
        list.Add("credibility", evidence.Credibility);
        list.Add("note", evidence.Note);
        return list._parts;
    }

    /// <summary>Returns a value as text, with its language if it has one.</summary>
    public static string TextOf(ClaimValue value) => value.Literal is { Language: { } language } literal
        ? $"{Cut(literal.Text)} ({language})"
        : Cut(value.ToString());

    /// <summary>Cuts a long text off.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= PartValue.MaxLength)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[PartValue.MaxLength - 1]) ? PartValue.MaxLength - 1 : PartValue.MaxLength;
        return text[..end] + "…";
    }

    private static string TextOf(Coverage coverage)
    {
        var parts = new List<string>
        {
            string.Join(", ", coverage.Subjects),
            coverage.Counterparts.Count == 0 ? "" : $"with {string.Join(", ", coverage.Counterparts)}",
            coverage.Places.Count == 0 ? "" : $"in {string.Join(", ", coverage.Places)}",
            $"during {coverage.During.Text}",
            string.Join(", ", coverage.Contacts.Select(EnumTokens.Name)),
            coverage.Note ?? "",
        };
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private void Add(SourceDescription source)
    {
        Add("documentKind", EnumTokens.Name(source.Kind));
        Add("title", source.Title);
        Add("url", source.Url);
        Add("publisher", source.Publisher);
        Add("credit", source.Credit);
        Add("published", source.Published?.Text);
        Add("publishedBasis", source.PublishedBasis);
        Add("language", source.Language);
        Add("derivedFrom", source.DerivedFrom);
        Add("speaksFor", source.Speaks?.Value);
        Add("reliability", source.Reliability?.ToString());
        Add("rights.license", source.Rights.License);
        Add("rights.attribution", source.Rights.Attribution);
        Add("rights.terms", source.Rights.Terms);
        Add("rights.mayStoreText", source.Rights.MayStoreText ? "true" : "false");
        Add("rights.mayRedistributeText", source.Rights.MayRedistributeText ? "true" : "false");
        Add("rights.maxQuoteChars", source.Rights.MaxQuoteChars);
    }

    private void Add(string part, IReadOnlyList<EntityId> ids)
    {
        foreach (var id in ids)
        {
            Add(part, id.Value);
        }
    }

    private void Add(string part, int? number) => Add(part, number?.ToString(CultureInfo.InvariantCulture));

    private void Add(string part, string? value)
    {
        if (value is not null)
        {
            _parts.Add(new PartValue(part, Cut(value)));
        }
    }
}
