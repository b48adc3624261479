using System.Text.RegularExpressions;
using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed.Format;

/// <summary>
/// Converts the YAML of a file into entries. It checks keys and types only; values are validated later.
/// </summary>
internal sealed partial class SeedBinder(string file, SeedProblemList problems)
{
    public SeedFile Bind(YamlNode? root)
    {
        if (root is null)
        {
            return new SeedFile { Name = file, Root = null };
        }

        var map = Open(root, "", SeedKeys.File);
        return new SeedFile
        {
            Name = file,
            Root = root,
            Edition = map.Number("edition"),
            Sources = map.Items("sources", Source),
            Datasets = map.Items("datasets", Dataset),
            Entities = map.Items("entities", Entity),
            Claims = map.Items("claims", Claim),
            Table = map.Map("table", Table),
        };
    }

    private SourceEntry Source(YamlNode node, string path)
    {
        var map = Open(node, path, SeedKeys.Source);
        return new SourceEntry
        {
            Id = map.Text("id"),
            Label = map.Text("label"),
            Disambiguation = map.Text("disambiguation"),
            Kind = map.Text("kind"),
            Title = map.Text("title"),
            Url = map.Text("url"),
            Publisher = map.Text("publisher"),
            Credit = map.Text("credit"),
            Published = map.Text("published"),
            PublishedBasis = map.Text("publishedBasis"),
            Language = map.Text("language"),
            DerivedFrom = map.Texts("derivedFrom"),
            Speaks = map.Text("speaks"),
            Reliability = map.Text("reliability"),
            Rights = map.Map("rights", Rights),
            Captures = map.Items("captures", Capture),
            Quotes = map.Entries("quotes", Quote, CheckQuoteName),
        };
    }

    private RightsEntry Rights(YamlNode node, string path)
    {
        var map = Open(node, path, SeedKeys.Rights);
        return new RightsEntry
        {
            License = map.Text("license"),
            Attribution = map.Text("attribution"),
            Terms = map.Text("terms"),
            MayStoreText = map.Flag("mayStoreText"),
            MayRedistributeText = map.Flag("mayRedistributeText"),
            MaxQuoteChars = map.Number("maxQuoteChars"),
        };
    }

    private CaptureEntry Capture(YamlNode node, string path)
    {
        var map = Open(node, path, SeedKeys.Capture);
        return new CaptureEntry
        {
            Sha256 = map.Text("sha256"),
            Bytes = map.Number("bytes"),
            MediaType = map.Text("mediaType"),
            Retrieved = map.Text("retrieved"),
        };
    }

    private void CheckQuoteName(YamlScalar key, string path)
    {
        if (!QuoteName().IsMatch(key.Text))
        {
            problems.Add(file, key.Position, path, SeedProblemCodes.InvalidValue,
                "The name of a quote has lower-case letters, digits and hyphens, at most 100.");
        }
    }

    private QuoteEntry Quote(string key, YamlNode node, string path)
    {
        // A quote with nothing but its text may be written without a map.
        if (node is YamlScalar { Text.Length: > 0 } words)
        {
            return new QuoteEntry { Key = key, Exact = words.Text };
        }

        var map = Open(node, path, SeedKeys.Quote);
        return new QuoteEntry
        {
            Key = key,
            Exact = map.Text("exact"),
            Prefix = map.Text("prefix"),
            Suffix = map.Text("suffix"),
            Start = map.Number("start"),
            End = map.Number("end"),
            Capture = map.Text("capture"),
            Verification = map.Text("verification"),
            Language = map.Text("language"),
            AttributedTo = map.Text("attributedTo"),
        };
    }

    private DatasetEntry Dataset(YamlNode node, string path)
    {
        var map = Open(node, path, SeedKeys.Dataset);
        return new DatasetEntry
        {
            Id = map.Text("id"),
            Label = map.Text("label"),
            Disambiguation = map.Text("disambiguation"),
            Sources = map.Texts("sources"),
            Coverage = map.Items("coverage", Coverage),
        };
    }

    private CoverageEntry Coverage(YamlNode node, string path)
    {
        var map = Open(node, path, SeedKeys.Coverage);
        return new CoverageEntry
        {
            Subjects = map.Texts("subjects"),
            Counterparts = map.Texts("counterparts"),
            Places = map.Texts("places"),
            During = map.Text("during"),
            Contacts = map.Texts("contacts"),
            Note = map.Text("note"),
        };
    }

    private EntityEntry Entity(YamlNode node, string path)
    {
        var map = Open(node, path, SeedKeys.Entity);
        return new EntityEntry
        {
            Id = map.Text("id"),
            Label = map.Text("label"),
            Disambiguation = map.Text("disambiguation"),
        };
    }

    private ClaimEntry Claim(YamlNode node, string path)
    {
        var map = Open(node, path, SeedKeys.Claim);
        return new ClaimEntry
        {
            Id = map.Text("id"),
            Subject = map.Text("subject"),
            Predicate = map.Text("predicate"),
            Object = map.Text("object"),
            Value = map.Text("value"),
            Language = map.Text("language"),
            Qualifiers = map.Entries("qualifiers", Qualifier).OfType<QualifierEntry>().ToArray(),
            ValidTime = map.Text("validTime"),
            Status = map.Text("status"),
            Rank = map.Text("rank"),
            RankReason = map.Text("rankReason"),
            Supersedes = map.Text("supersedes"),
            Evidence = map.Items("evidence", Evidence),
            Earlier = map.Items("earlier", Earlier),
        };
    }

    private EarlierEntry Earlier(YamlNode node, string path)
    {
        var map = Open(node, path, SeedKeys.Earlier);
        return new EarlierEntry
        {
            Until = map.Number("until"),
            ValidTime = map.Text("validTime"),
            Qualifiers = map.Entries("qualifiers", Qualifier).OfType<QualifierEntry>().ToArray(),
            Without = map.Texts("without"),
        };
    }

    private QualifierEntry? Qualifier(string key, YamlNode node, string path)
    {
        if (node is YamlScalar { Text.Length: > 0 } scalar)
        {
            return new QualifierEntry(key, scalar.Text);
        }

        problems.Add(file, node.Position, path, SeedProblemCodes.WrongType, $"A text was expected, not {node.What}.");
        return null;
    }

    private EvidenceEntry Evidence(YamlNode node, string path)
    {
        // Evidence that is only a reference to a named quote may be written without a map.
        if (node is YamlScalar { Text.Length: > 0 } name)
        {
            return new EvidenceEntry { Quote = name.Text };
        }

        var map = Open(node, path, SeedKeys.Evidence);
        return new EvidenceEntry
        {
            Quote = map.Text("quote"),
            Source = map.Text("source"),
            Exact = map.Text("exact"),
            Prefix = map.Text("prefix"),
            Suffix = map.Text("suffix"),
            Start = map.Number("start"),
            End = map.Number("end"),
            Capture = map.Text("capture"),
            Verification = map.Text("verification"),
            Language = map.Text("language"),
            AttributedTo = map.Text("attributedTo"),
            Stance = map.Text("stance"),
            Credibility = map.Number("credibility"),
            Note = map.Text("note"),
        };
    }

    private TableEntry Table(YamlNode node, string path)
    {
        var map = Open(node, path, SeedKeys.Table);
        return new TableEntry { Name = map.Text("name"), Rows = map.Items("rows", Row) };
    }

    private RowEntry Row(YamlNode node, string path)
    {
        var map = Open(node, path, SeedKeys.Row);
        return new RowEntry
        {
            Id = map.Text("id"),
            Fact = map.Text("fact"),
            Quote = map.Text("quote"),
            Claims = map.Texts("claims"),
            Note = map.Text("note"),
            LeftOut = map.Text("leftOut"),
        };
    }

    private SeedMapReader Open(YamlNode node, string path, IReadOnlyList<string> keys)
    {
        if (node is not YamlMap map)
        {
            problems.Add(file, node.Position, path, SeedProblemCodes.WrongType,
                $"A map with the keys {string.Join(", ", keys)} was expected, not {node.What}.");
            map = new YamlMap(node.Position, []);
        }

        return new SeedMapReader(problems, file, map, path, keys);
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,99}\z")]
    private static partial Regex QuoteName();
}
