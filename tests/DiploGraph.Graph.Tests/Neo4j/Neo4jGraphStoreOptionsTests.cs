using System.ComponentModel.DataAnnotations;
using System.Reflection;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Tests.Neo4j;

public sealed class Neo4jGraphStoreOptionsTests
{
    private static readonly Neo4jGraphStoreOptions Defaults = new() { Address = new Uri("http://localhost:7474/") };

    public static TheoryData<string> OptionsWithRange
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (var property in typeof(Neo4jGraphStoreOptions).GetProperties())
            {
                if (property.IsDefined(typeof(RangeAttribute)))
                {
                    names.Add(property.Name);
                }
            }

            return names;
        }
    }

    [Fact]
    public void The_defaults_are_valid() => Defaults.Validate();

    [Fact]
    public void Every_number_and_duration_has_a_range() =>
        Assert.Empty(
            from property in typeof(Neo4jGraphStoreOptions).GetProperties()
            where property.PropertyType == typeof(int)
                || property.PropertyType == typeof(long)
                || property.PropertyType == typeof(TimeSpan)
            where !property.IsDefined(typeof(RangeAttribute))
            select property.Name);

    [Theory]
    [MemberData(nameof(OptionsWithRange))]
    public void The_ends_of_the_range_are_valid(string option)
    {
        var (minimum, maximum) = RangeOf(option);
        With(option, minimum).Validate();
        With(option, maximum).Validate();
    }

    [Theory]
    [MemberData(nameof(OptionsWithRange))]
    public void Values_beyond_the_range_are_rejected_with_the_name_and_the_range(string option)
    {
        var (minimum, maximum) = RangeOf(option);
        foreach (var value in new[] { Shift(minimum, -1), Shift(maximum, 1) })
        {
            var exception = Assert.Throws<GraphStoreException>(() => With(option, value).Validate());
            Assert.Equal(GraphStoreFailure.Rejected, exception.Failure);
            Assert.Equal($"{option} is {value}; it must be from {minimum} to {maximum}.", exception.Message);
        }
    }

    private static (object Minimum, object Maximum) RangeOf(string option)
    {
        var property = typeof(Neo4jGraphStoreOptions).GetProperty(option)!;
        var range = property.GetCustomAttribute<RangeAttribute>()!;
        range.IsValid(property.GetValue(Defaults)); // Converts the ends of the range to the type of the option.
        return (range.Minimum, range.Maximum);
    }

    private static Neo4jGraphStoreOptions With(string option, object value)
    {
        var options = Defaults with { };
        typeof(Neo4jGraphStoreOptions).GetProperty(option)!.SetValue(options, value);
        return options;
    }

    private static object Shift(object value, int by) => value switch
    {
        TimeSpan time => time + TimeSpan.FromTicks(by),
        long number => number + by,
        int number => number + by,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };
}
