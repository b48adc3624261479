using System.Text.RegularExpressions;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Entities;
using FluentValidation;

namespace DiploGraph.Exchange.Seed.Validation;

/// <summary>Validates one file on its own.</summary>
internal sealed class SeedFileValidator : AbstractValidator<SeedFile>
{
    public static SeedFileValidator Instance { get; } = new();

    private SeedFileValidator()
    {
        RuleFor(file => file.Edition)
            .InclusiveBetween(1, 100)
            .WithErrorCode(SeedProblemCodes.InvalidValue)
            .WithMessage("{PropertyValue} was found where an edition from 1 to 100 was expected.");
        RuleForEach(file => file.Sources).SetValidator(new SourceEntryValidator());
        RuleForEach(file => file.Datasets).SetValidator(new DatasetEntryValidator());
        RuleForEach(file => file.Entities).SetValidator(new EntityEntryValidator());
        RuleForEach(file => file.Claims).SetValidator(new ClaimEntryValidator());
        RuleFor(file => file.Table).SetValidator(new TableEntryValidator()!);
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
        RuleForEach(dataset => dataset.Coverage).SetValidator(new CoverageEntryValidator());
        Include(new EntityLabelValidator());
    }
}

internal sealed class CoverageEntryValidator : AbstractValidator<CoverageEntry>
{
    /// <summary>The kinds of contact that coverage may name.</summary>
    public static IReadOnlyList<string> Contacts { get; } =
        [.. EntityTypes.Happenings.Select(EnumTokens<EntityType>.Name)];

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

internal sealed partial class TableEntryValidator : AbstractValidator<TableEntry>
{
    public TableEntryValidator()
    {
        RuleFor(table => table.Name).MustBePresent("The name of the table");
        RuleForEach(table => table.Rows).ChildRules(row =>
        {
            row.RuleFor(it => it.Id).MustBePresent("The id of the fact");
            row.RuleFor(it => it.Id).MustMatch(RowId(), "the id of a fact, such as A01,");
            row.RuleFor(it => it.Fact).MustBePresent("The fact, in a few words,");
            row.RuleForEach(it => it.Claims).MustBeClaimId();
            row.RuleFor(it => it.LeftOut)
                .NotNull().When(it => it.Claims.Count == 0)
                .WithErrorCode(SeedProblemCodes.Required)
                .WithMessage("The claims of the fact are missing; if there are none, leftOut must say why.");
            row.RuleFor(it => it.LeftOut)
                .Null().When(it => it.Claims.Count > 0)
                .WithErrorCode(SeedProblemCodes.Contradiction)
                .WithMessage("A fact with claims cannot have leftOut.");
        });
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.-]{0,63}\z")]
    private static partial Regex RowId();
}
