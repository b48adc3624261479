using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using FluentValidation;

namespace DiploGraph.Server.Settings;

/// <summary>
/// Validates settings against their attributes: <see cref="RangeAttribute"/>, <see cref="StringLengthAttribute"/> (an
/// empty text is not set) and <see cref="AllowedValuesAttribute"/>.
/// </summary>
internal sealed class RangeValidator<T> : AbstractValidator<T>
{
    private readonly (PropertyInfo Setting, ValidationAttribute Attribute)[] _attributes;

    /// <summary>Validates settings that have the attributes themselves.</summary>
    public RangeValidator()
        : this(typeof(T))
    {
    }

    /// <summary>Validates settings that become options of another type.</summary>
    /// <param name="options">The type of the options; its properties have the attributes.</param>
    public RangeValidator(Type options)
    {
        _attributes =
        [
            .. from setting in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
               let option = options.GetProperty(setting.Name)
               where option is not null
               from attribute in option.GetCustomAttributes<ValidationAttribute>()
               select (setting, attribute),
        ];
        RuleFor(it => it).Custom(Validate);
    }

    private void Validate(T settings, ValidationContext<T> context)
    {
        foreach (var (setting, attribute) in _attributes)
        {
            var value = setting.GetValue(settings);
            if (!attribute.IsValid(value) && (attribute, value) is not (StringLengthAttribute, ""))
            {
                context.AddFailure(setting.Name, Describe(attribute, value));
            }
        }
    }

    private static string Describe(ValidationAttribute attribute, object? value) => attribute switch
    {
        RangeAttribute range => string.Create(
            CultureInfo.InvariantCulture, $"is {value}; it must be from {range.Minimum} to {range.Maximum}."),
        StringLengthAttribute length =>
            $"has {((string)value!).Length} characters; it must have {length.MinimumLength} to {length.MaximumLength}.",
        AllowedValuesAttribute allowed =>
            $"is \"{value}\"; it must be {string.Join(" or ", allowed.Values)}.",
        _ => throw new InvalidOperationException($"{attribute.GetType()} is not used for settings."),
    };
}
