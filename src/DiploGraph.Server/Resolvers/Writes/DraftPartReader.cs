using System.Globalization;
using DiploGraph.Graph;
using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>Reads the parts of changes that several inputs have: values, qualifiers, evidence, rights.</summary>
internal static class DraftPartReader
{
    /// <summary>Reads a <c>ClaimValueInput</c>.</summary>
    public static ValueDraft ReadValue(InputObject input)
    {
        var (name, value) = input.Fields.First(field => field.Value is not null);
        return value switch
        {
            string text when name == "entity" => new ValueDraft(text, null, name),
            string text => Of(name, Enum.Parse<LiteralKind>(name, ignoreCase: true), text),
            int number => Of(name, LiteralKind.Integer, number.ToString(CultureInfo.InvariantCulture)),
            bool isTrue => Of(name, LiteralKind.Boolean, isTrue ? "true" : "false"),
            InputObject words when name == "text" => Of(
                name, LiteralKind.Text, words.RequiredText("value"), words.Text("language")),
            InputObject position => Of(
                name,
                LiteralKind.Coordinates,
                $"{Degrees(position["latitude"])},{Degrees(position["longitude"])}"),
            _ => throw new InvalidOperationException($"The value {name} has no reader."),
        };
    }

    /// <summary>Reads a list of <c>QualifierInput</c>; null if there is none.</summary>
    public static IReadOnlyList<QualifierDraft>? ReadQualifiers(InputObject input) =>
        input.Objects("qualifiers")?
            .Select(one => new QualifierDraft(
                one.Token<QualifierKey>("key")!.Value, ReadValue(one.Object("value")!)))
            .ToArray();

    /// <summary>Reads a list of <c>EvidenceInput</c>, the field <c>evidence</c>; empty if there is none.</summary>
    public static IReadOnlyList<EvidenceDraft> ReadEvidence(InputObject input) =>
        [.. (input.Objects("evidence") ?? []).Select(ReadPiece)];

    /// <summary>Reads an <c>EvidenceInput</c>.</summary>
    public static EvidenceDraft ReadPiece(InputObject input) => new(input.RequiredText("source"))
    {
        Stance = input.Token<Stance>("stance") ?? Stance.Supports,
        Exact = input.Text("exact"),
        Prefix = input.Text("prefix"),
        Suffix = input.Text("suffix"),
        Capture = input.Text("capture"),
        Language = input.Text("language"),
        AttributedTo = input.Text("attributedTo"),
        Credibility = input.Number("credibility"),
        Note = input.Text("note"),
    };

    /// <summary>Reads a <c>RightsInput</c>.</summary>
    public static Rights ReadRights(InputObject input) => new()
    {
        License = input.Text("license"),
        Attribution = input.Text("attribution"),
        Terms = input.Text("terms"),
        MayStoreText = input.IsTrue("mayStoreText"),
        MayRedistributeText = input.IsTrue("mayRedistributeText"),
        MaxQuoteChars = input.Number("maxQuoteChars"),
    };

    /// <summary>Reads a <c>CoverageInput</c>.</summary>
    public static CoverageDraft ReadCoverage(InputObject input) =>
        new(input.Texts("subjects")!, input.RequiredText("during"))
        {
            Counterparts = input.Texts("counterparts") ?? [],
            Places = input.Texts("places") ?? [],
            Contacts = [.. (input.Texts("contacts") ?? []).Select(EnumTokens.Parse<EntityType>)],
            Note = input.Text("note"),
        };

    private static ValueDraft Of(string name, LiteralKind kind, string text, string? language = null) =>
        new(null, new Literal(kind, text, language), name);

    // Plain decimal digits: no exponent, and no more digits than the format allows.
    private static string Degrees(object? number) =>
        Convert.ToDouble(number, CultureInfo.InvariantCulture) is var degrees && Math.Abs(degrees) < 1_000
            ? ((decimal)degrees).ToString("0.###############", CultureInfo.InvariantCulture)
            : degrees.ToString("R", CultureInfo.InvariantCulture);
}
