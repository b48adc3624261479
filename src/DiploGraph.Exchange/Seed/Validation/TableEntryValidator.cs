using System.Text.RegularExpressions;
using DiploGraph.Exchange.Seed.Format;
using FluentValidation;

namespace DiploGraph.Exchange.Seed.Validation;

/// <summary>Validates a table, apart from its rows.</summary>
internal sealed class TableEntryValidator : AbstractValidator<TableEntry>
{
    public TableEntryValidator() => RuleFor(table => table.Name).MustBePresent("The name of the table");
}

/// <summary>Validates a row of a table.</summary>
internal sealed partial class RowEntryValidator : AbstractValidator<RowEntry>
{
    public RowEntryValidator()
    {
        RuleFor(row => row.Id).MustBePresent("The id of the fact");
        RuleFor(row => row.Id).MustMatch(RowId(), "the id of a fact, such as A01,");
        RuleFor(row => row.Fact).MustBePresent("The fact, in a few words,");
        RuleForEach(row => row.Claims).MustBeClaimId();
        RuleFor(row => row.LeftOut)
            .NotNull().When(row => row.Claims.Count == 0)
            .WithErrorCode(SeedProblemCodes.Required)
            .WithMessage("The claims of the fact are missing; if there are none, leftOut must say why.");
        RuleFor(row => row.LeftOut)
            .Null().When(row => row.Claims.Count > 0)
            .WithErrorCode(SeedProblemCodes.Contradiction)
            .WithMessage("A fact with claims cannot have leftOut.");
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.-]{0,63}\z")]
    private static partial Regex RowId();
}
