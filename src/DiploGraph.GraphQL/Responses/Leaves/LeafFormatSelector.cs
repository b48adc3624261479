using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Responses.Leaves;

/// <summary>Selects the format for each pair of a scalar or enum and a CLR type, when an engine is created.</summary>
internal sealed class LeafFormatSelector(IReadOnlyDictionary<(string Scalar, Type Type), object> scalars)
{
    private readonly Dictionary<(NamedType, Type), object?> _chosen = [];

    /// <summary>
    /// Returns the <see cref="LeafFormat{T}"/> for a CLR type, or null if that type does not fit the GraphQL type.
    /// </summary>
    internal object? Find(NamedType type, Type clr)
    {
        if (!_chosen.TryGetValue((type, clr), out var format))
        {
            format = Choose(type, clr);
            _chosen.Add((type, clr), format);
        }

        return format;
    }

    private object? Choose(NamedType type, Type clr)
    {
        if (scalars.TryGetValue((type.Name, clr), out var custom))
        {
            return custom;
        }

        if (Nullable.GetUnderlyingType(clr) is { } inner)
        {
            return Find(type, inner) is { } format
                ? Activator.CreateInstance(typeof(NullableFormat<>).MakeGenericType(inner), format)
                : null;
        }

        return type switch
        {
            EnumType enumType => ChooseEnum(enumType, clr),
            ScalarType scalar => clr == typeof(object) ? new AnyScalarFormat(scalar) : ChooseScalar(scalar, clr),
            _ => null,
        };
    }

    private static object? ChooseEnum(EnumType type, Type clr) => clr switch
    {
        _ when clr == typeof(object) => new AnyEnumFormat(type),
        _ when clr == typeof(string) => new EnumNameFormat(type),
        { IsEnum: true } => Activator.CreateInstance(typeof(ClrEnumFormat<>).MakeGenericType(clr), type),
        _ => null,
    };

    private static object ChooseScalar(ScalarType type, Type clr)
    {
        if (ReferenceEquals(type, BuiltInScalars.String) || ReferenceEquals(type, BuiltInScalars.Id))
        {
            if (ChooseText(type, clr) is { } text)
            {
                return text;
            }
        }
        else if (ReferenceEquals(type, BuiltInScalars.Boolean) && clr == typeof(bool))
        {
            return new BooleanFormat();
        }
        else if (ReferenceEquals(type, BuiltInScalars.Float) && IsNumber(clr))
        {
            return CreateFormat(typeof(FloatFormat<>), clr);
        }
        else if (ReferenceEquals(type, BuiltInScalars.Int) && IsInteger(clr))
        {
            return CreateFormat(IsNarrow(clr) ? typeof(IntFormat<>) : typeof(WideIntFormat<>), clr);
        }

        return Activator.CreateInstance(typeof(ScalarFormat<>).MakeGenericType(clr), type)!;
    }

    private static object? ChooseText(ScalarType type, Type clr) => clr switch
    {
        _ when clr == typeof(string) => new StringFormat(),
        _ when clr == typeof(ReadOnlyMemory<byte>) => new Utf8Format(),
        _ when clr == typeof(Guid) => new GuidFormat(),
        _ when IsInteger(clr) && ReferenceEquals(type, BuiltInScalars.Id) => CreateFormat(typeof(IntIdFormat<>), clr),
        _ => null,
    };

    private static object CreateFormat(Type format, Type clr) => Activator.CreateInstance(format.MakeGenericType(clr))!;

    private static bool IsNarrow(Type clr) => Type.GetTypeCode(clr)
        is TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32;

    private static bool IsInteger(Type clr) => !clr.IsEnum
        && (IsNarrow(clr) || Type.GetTypeCode(clr) is TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64);

    private static bool IsNumber(Type clr) =>
        IsInteger(clr) || Type.GetTypeCode(clr) is TypeCode.Single or TypeCode.Double or TypeCode.Decimal;
}
