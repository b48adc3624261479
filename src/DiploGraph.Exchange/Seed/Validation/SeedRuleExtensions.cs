using System.Text.RegularExpressions;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Formats;
using DiploGraph.Graph.Time;
using FluentValidation;
using FluentValidation.Results;

namespace DiploGraph.Exchange.Seed.Validation;

/// <summary>Validation rules for the values of seed files, each with its code and message.</summary>
internal static class SeedRuleExtensions
{
    /// <summary>Requires a value.</summary>
    public static void MustBePresent<T, TValue>(this IRuleBuilder<T, TValue?> rule, string expected) => rule
        .NotNull().WithErrorCode(SeedProblemCodes.Required).WithMessage($"{expected} is missing.");

    /// <summary>Forbids a value.</summary>
    public static void MustBeAbsent<T, TValue>(this IRuleBuilder<T, TValue?> rule, string why) => rule
        .Null().WithErrorCode(SeedProblemCodes.Contradiction).WithMessage(why);

    /// <summary>Limits the length of a text, in UTF-16 code units.</summary>
    public static void MustNotBeLongerThan<T>(this IRuleBuilder<T, string?> rule, int length) => rule.MustBe(
        text => text.Length <= length,
        SeedProblemCodes.InvalidValue,
        text => $"The text has {text.Length} characters; the limit is {length}.");

    /// <summary>Limits the range of a number.</summary>
    public static void MustBeBetween<T>(this IRuleBuilder<T, long?> rule, long from, long to) => rule
        .InclusiveBetween(from, to)
        .WithErrorCode(SeedProblemCodes.InvalidValue)
        .WithMessage($"{{PropertyValue}} was found where a number from {from} to {to} was expected.");

    /// <summary>Requires an entity id of one of these types, or of any type if none is given.</summary>
    public static void MustBeEntityId<T>(this IRuleBuilder<T, string?> rule, params EntityType[] types) => rule.MustBe(
        text => EntityId.TryParse(text, out var id) && (types.Length == 0 || types.Contains(id.Type)),
        SeedProblemCodes.InvalidId,
        text => $"\"{text}\" was found where the id of {Kinds(types)} was expected, such as "
            + $"{(types.Length == 0 ? "official" : types[0].Prefix())}:a-readable-name.");

    /// <summary>Requires a claim id.</summary>
    public static void MustBeClaimId<T>(this IRuleBuilder<T, string?> rule) => rule.MustBe(
        text => ClaimId.TryParse(text, out _),
        SeedProblemCodes.InvalidId,
        text => $"\"{text}\" was found where the id of a claim was expected, such as claim:a-readable-name.");

    /// <summary>Requires one of these tokens.</summary>
    public static void MustBeOneOf<T>(this IRuleBuilder<T, string?> rule, IReadOnlyList<string> tokens) => rule.MustBe(
        tokens.Contains,
        SeedProblemCodes.UnknownToken,
        text => $"\"{text}\" is not one of {string.Join(", ", tokens)}.{SpellingSuggester.Hint(text, tokens)}");

    /// <summary>Requires an EDTF time. The problem points at the invalid character.</summary>
    public static void MustBeEdtf<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((text, context) =>
    {
        if (text is not null && !EdtfTime.TryParse(text, out _, out var error))
        {
            context.AddFailure(new ValidationFailure(context.PropertyPath, SeedValues.EdtfMessage(text, error))
            {
                ErrorCode = SeedProblemCodes.InvalidEdtf,
                CustomState = error.Position,
            });
        }
    });

    /// <summary>Requires a calendar day.</summary>
    public static void MustBeDay<T>(this IRuleBuilder<T, string?> rule) => rule.MustBe(
        text => SeedValues.TryReadDay(text, out _),
        SeedProblemCodes.InvalidValue,
        text => $"\"{text}\" was found where a day was expected, such as 2022-08-30.");

    /// <summary>Requires an absolute http or https URL.</summary>
    public static void MustBeUrl<T>(this IRuleBuilder<T, string?> rule) => rule.MustBe(
        text => UrlFormat.FindFault(text) is null,
        SeedProblemCodes.InvalidValue,
        text => $"\"{text}\" was found where an http or https URL was expected: {UrlFormat.FindFault(text)}.");

    /// <summary>Requires a BCP 47 language tag.</summary>
    public static void MustBeLanguage<T>(this IRuleBuilder<T, string?> rule) => rule.MustBe(
        LanguageTagFormat.IsWellFormed,
        SeedProblemCodes.InvalidValue,
        text => $"\"{text}\" was found where a language tag was expected, such as en, ja or ja-Latn.");

    /// <summary>Requires a text that matches a pattern.</summary>
    public static void MustMatch<T>(this IRuleBuilder<T, string?> rule, Regex pattern, string expected) => rule.MustBe(
        pattern.IsMatch,
        SeedProblemCodes.InvalidValue,
        text => $"\"{text}\" was found where {expected} was expected.");

    private static void MustBe<T>(
        this IRuleBuilder<T, string?> rule, Func<string, bool> holds, string code, Func<string, string> message) => rule
        .Must(text => text is null || holds(text))
        .WithErrorCode(code)
        .WithMessage((_, text) => message(text!));

    private static string Kinds(EntityType[] types) => types.Length switch
    {
        0 => "an entity",
        _ => string.Join(" or ", types.Select(type => $"{Article(type)} {type.Prefix()}")),
    };

    private static string Article(EntityType type) =>
        "aeio".Contains(type.Prefix()[0], StringComparison.Ordinal) ? "an" : "a";
}
