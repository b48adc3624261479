using System.Globalization;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Yaml;
using DiploGraph.Graph;
using DiploGraph.Graph.Entities;
using FluentValidation;
using FluentValidation.Results;

namespace DiploGraph.Exchange.Seed.Validation;

/// <summary>
/// Validates one file on its own. Each entry is validated by itself, and validation ends when there are too many
/// problems, so that a file with many mistakes does not fill the memory.
/// </summary>
internal sealed class SeedFileValidator(SeedFile file, SeedProblemList problems)
{
    private const int MaxEdition = 100;

    private static readonly SourceEntryValidator Source = new();
    private static readonly CaptureEntryValidator Capture = new();
    private static readonly QuoteEntryValidator Quote = new();
    private static readonly DatasetEntryValidator Dataset = new();
    private static readonly CoverageEntryValidator Coverage = new();
    private static readonly EntityEntryValidator Entity = new();
    private static readonly ClaimEntryValidator Claim = new();
    private static readonly EvidenceEntryValidator Evidence = new();
    private static readonly EarlierEntryValidator Earlier = new();
    private static readonly TableEntryValidator Table = new();
    private static readonly RowEntryValidator Row = new();

    public void Check()
    {
        if (file.Edition is < 1 or > MaxEdition)
        {
            problems.Add(new SeedLocation(file).Below("edition"), SeedProblemCodes.InvalidValue,
                $"{file.Edition} was found where an edition from 1 to {MaxEdition} was expected.");
        }

        var root = YamlPath.Root;
        Check(file.Sources, root.Below("sources"), Source, (source, path) =>
        {
            Check(source.Captures, path.Below("captures"), Capture);
            CheckQuotes(source.Quotes, path.Below("quotes"));
        });
        Check(file.Datasets, root.Below("datasets"), Dataset, (dataset, path) =>
            Check(dataset.Coverage, path.Below("coverage"), Coverage));
        Check(file.Entities, root.Below("entities"), Entity);
        Check(file.Claims, root.Below("claims"), Claim, (claim, path) =>
        {
            Check(claim.Evidence, path.Below("evidence"), Evidence);
            Check(claim.Earlier, path.Below("earlier"), Earlier);
        });
        if (file.Table is { } table)
        {
            Report(Table.Validate(table), root.Below("table"));
            Check(table.Rows, root.Below("table").Below("rows"), Row);
        }
    }

    private void Check<T>(
        IReadOnlyList<T> entries, YamlPath list, AbstractValidator<T> validator, Action<T, YamlPath>? checkMore = null)
    {
        for (var i = 0; i < entries.Count && !problems.IsFull; i++)
        {
            Report(validator.Validate(entries[i]), list.At(i));
            checkMore?.Invoke(entries[i], list.At(i));
        }
    }

    private void CheckQuotes(IReadOnlyList<QuoteEntry> quotes, YamlPath map)
    {
        for (var i = 0; i < quotes.Count && !problems.IsFull; i++)
        {
            Report(Quote.Validate(quotes[i]), map.Below(quotes[i].Key));
        }
    }

    private void Report(ValidationResult result, YamlPath entry)
    {
        foreach (var failure in result.Errors)
        {
            // A value of the wrong type was bound as null; do not also report it as missing.
            var path = PathOf(failure.PropertyName, entry);
            var position = path.Locate(file.Root, failure.CustomState as int? ?? 0);
            if (failure.ErrorCode != SeedProblemCodes.Required || !problems.HasAt(file.Name, position))
            {
                problems.Add(file.Name, position, path.ToString(), failure.ErrorCode, failure.ErrorMessage);
            }
        }
    }

    // Validators name properties (Rights.MaxQuoteChars, Sources[2]); files have keys (rights.maxQuoteChars).
    private static YamlPath PathOf(string property, YamlPath entry)
    {
        foreach (var step in property.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? step : step[..bracket];
            entry = entry.Below(char.ToLowerInvariant(name[0]) + name[1..]);
            if (bracket >= 0)
            {
                entry = entry.At(int.Parse(step.AsSpan(bracket + 1).TrimEnd(']'), CultureInfo.InvariantCulture));
            }
        }

        return entry;
    }
}

internal sealed class EntityEntryValidator : AbstractValidator<EntityEntry>
{
    private static readonly EntityType[] Plain =
        [.. EntityTypes.All.Except([EntityType.Source, EntityType.Dataset])];

    public EntityEntryValidator()
    {
        RuleFor(entity => entity.Id).MustBePresent("The id of the entity");
        RuleFor(entity => entity.Id).MustBeEntityId(Plain);
        RuleFor(entity => entity.Label).MustBePresent("A label in English");
        Include(new EntityLabelValidator());
    }
}

internal sealed class EntityLabelValidator : AbstractValidator<EntityEntry>
{
    public EntityLabelValidator()
    {
        RuleFor(entity => entity.Label).MustNotBeLongerThan(200);
        RuleFor(entity => entity.Disambiguation).MustNotBeLongerThan(500);
    }
}

internal sealed class DatasetEntryValidator : AbstractValidator<DatasetEntry>
{
    public DatasetEntryValidator()
    {
        RuleFor(dataset => dataset.Id).MustBePresent("The id of the dataset");
        RuleFor(dataset => dataset.Id).MustBeEntityId(EntityType.Dataset);
        RuleFor(dataset => dataset.Label).MustBePresent("A label in English");
        RuleForEach(dataset => dataset.Sources).MustBeEntityId(EntityType.Source);
        Include(new EntityLabelValidator());
    }
}

internal sealed class CoverageEntryValidator : AbstractValidator<CoverageEntry>
{
    /// <summary>The kinds of contact that coverage may name.</summary>
    public static IReadOnlyList<string> Contacts { get; } =
        [.. EntityTypes.Happenings.Select(EnumTokens.Name)];

    public CoverageEntryValidator()
    {
        RuleFor(coverage => coverage.Subjects)
            .NotEmpty()
            .WithErrorCode(SeedProblemCodes.Required)
            .WithMessage("The subjects that are covered are missing.");
        RuleForEach(coverage => coverage.Subjects).MustBeEntityId();
        RuleForEach(coverage => coverage.Counterparts).MustBeEntityId();
        RuleForEach(coverage => coverage.Places).MustBeEntityId();
        RuleFor(coverage => coverage.During).MustBePresent("The time that is covered");
        RuleFor(coverage => coverage.During).MustBeEdtf();
        RuleForEach(coverage => coverage.Contacts).MustBeOneOf(Contacts);
    }
}
