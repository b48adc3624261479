using System.Text.RegularExpressions;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Graph.Entities;
using FluentValidation;

namespace DiploGraph.Exchange.Seed.Rules;

/// <summary>The rules that one file can be held to without knowing the others.</summary>
internal sealed class SeedFileRules : AbstractValidator<SeedFile>
{
    public static SeedFileRules Instance { get; } = new();

    private SeedFileRules()
    {
        RuleFor(file => file.Edition)
            .InclusiveBetween(1, 100)
            .WithErrorCode(SeedProblemCodes.InvalidValue)
            .WithMessage("{PropertyValue} was found where an edition from 1 to 100 was expected.");
        RuleForEach(file => file.Sources).SetValidator(new SourceRules());
        RuleForEach(file => file.Datasets).SetValidator(new DatasetRules());
        RuleForEach(file => file.Entities).SetValidator(new EntityRules());
        RuleForEach(file => file.Claims).SetValidator(new ClaimRules());
        RuleFor(file => file.Table).SetValidator(new TableRules()!);
    }
}

internal sealed class EntityRules : AbstractValidator<EntityEntry>
{
    private static readonly EntityType[] Plain =
        [.. EntityTypes.All.Except([EntityType.Source, EntityType.Dataset])];

    public EntityRules()
    {
        RuleFor(entity => entity.Id).MustBeThere("The id of the entity");
        RuleFor(entity => entity.Id).MustBeEntityId(Plain);
        RuleFor(entity => entity.Label).MustBeThere("A label in English");
        Include(new LabelRules());
    }
}

internal sealed class LabelRules : AbstractValidator<EntityEntry>
{
    public LabelRules()
    {
        RuleFor(entity => entity.Label).MustBeAtMost(200);
        RuleFor(entity => entity.Disambiguation).MustBeAtMost(500);
    }
}

internal sealed class DatasetRules : AbstractValidator<DatasetEntry>
{
    public DatasetRules()
    {
        RuleFor(dataset => dataset.Id).MustBeThere("The id of the dataset");
        RuleFor(dataset => dataset.Id).MustBeEntityId(EntityType.Dataset);
        RuleFor(dataset => dataset.Label).MustBeThere("A label in English");
        RuleForEach(dataset => dataset.Sources).MustBeEntityId(EntityType.Source);
        RuleForEach(dataset => dataset.Coverage).SetValidator(new CoverageRules());
        Include(new LabelRules());
    }
}

internal sealed class CoverageRules : AbstractValidator<CoverageEntry>
{
    /// <summary>The kinds of contact that coverage may speak of.</summary>
    public static IReadOnlyList<string> Contacts { get; } =
        [.. EntityTypes.Happenings.Select(EnumTokens<EntityType>.Name)];

    public CoverageRules()
    {
        RuleFor(coverage => coverage.Subjects)
            .NotEmpty()
            .WithErrorCode(SeedProblemCodes.Required)
            .WithMessage("The subjects that are covered are missing.");
        RuleForEach(coverage => coverage.Subjects).MustBeEntityId();
        RuleFor(coverage => coverage.During).MustBeThere("The time that is covered");
        RuleFor(coverage => coverage.During).MustBeEdtf();
        RuleForEach(coverage => coverage.Contacts).MustBeOneOf(Contacts);
    }
}

internal sealed partial class TableRules : AbstractValidator<TableEntry>
{
    public TableRules()
    {
        RuleFor(table => table.Name).MustBeThere("What the table's facts are");
        RuleForEach(table => table.Rows).ChildRules(row =>
        {
            row.RuleFor(it => it.Id).MustBeThere("The id of the fact");
            row.RuleFor(it => it.Id).MustMatch(RowId(), "the id of a fact, such as A01,");
            row.RuleFor(it => it.Fact).MustBeThere("What the fact says, in a few words,");
            row.RuleForEach(it => it.Claims).MustBeClaimId();
            row.RuleFor(it => it.LeftOut)
                .NotNull().When(it => it.Claims.Count == 0)
                .WithErrorCode(SeedProblemCodes.Required)
                .WithMessage("The claims that carry the fact, or leftOut with the reason why none does, are missing.");
            row.RuleFor(it => it.LeftOut)
                .Null().When(it => it.Claims.Count > 0)
                .WithErrorCode(SeedProblemCodes.Contradiction)
                .WithMessage("A fact that has claims is not left out.");
        });
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.-]{0,63}\z")]
    private static partial Regex RowId();
}
