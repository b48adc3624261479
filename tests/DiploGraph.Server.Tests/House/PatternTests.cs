using System.Reflection;
using System.Text.RegularExpressions;

namespace DiploGraph.Server.Tests.House;

/// <summary>
/// No regular expression of the sources accepts a final line break or the digits of another script by accident.
/// </summary>
public sealed partial class PatternTests
{
    private const BindingFlags Everything =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly GeneratedRegexAttribute[] Patterns =
    [
        .. from file in Directory.EnumerateFiles(AppContext.BaseDirectory, "DiploGraph.*.dll")
           where !Path.GetFileName(file).Contains("Tests", StringComparison.Ordinal)
           from type in Assembly.LoadFrom(file).GetTypes()
           from method in type.GetMethods(Everything)
           from pattern in method.GetCustomAttributes<GeneratedRegexAttribute>()
           select pattern,
    ];

    [Fact]
    public void Patterns_are_found() => Assert.True(Patterns.Length >= 10, $"{Patterns.Length} patterns were found.");

    [Fact]
    public void No_pattern_ends_with_a_dollar_sign_or_accepts_all_digits() => Assert.Empty(
        from pattern in Patterns
        from fault in FindFaults(pattern.Pattern, pattern.Options)
        select $"{pattern.Pattern}: {fault}");

    // The compiler generates the code of these, and this test sees them.
    [Fact]
    public void Every_pattern_of_the_sources_is_a_generated_one() => Assert.Empty(
        from file in Repository.SourceFiles("src")
        from line in file.Lines
        where OtherUse().IsMatch(line)
        select $"{file}: {line.Trim()}");

    [Theory]
    [InlineData(@"^a\z", RegexOptions.None, 0)]
    [InlineData("^a$", RegexOptions.None, 1)]
    [InlineData("^(a$|b)", RegexOptions.None, 1)]
    [InlineData("^a$", RegexOptions.Multiline, 0)]
    [InlineData(@"^[$]\$\z", RegexOptions.None, 0)]
    [InlineData(@"^\\$", RegexOptions.None, 1)]
    [InlineData(@"a\Z", RegexOptions.None, 1)]
    [InlineData(@"^\d\z", RegexOptions.None, 1)]
    [InlineData(@"^[\d-]\z", RegexOptions.None, 1)]
    [InlineData(@"^\\d\z", RegexOptions.None, 0)]
    public void The_faults_of_a_pattern(string pattern, RegexOptions options, int faults) =>
        Assert.Equal(faults, FindFaults(pattern, options).Count());

    private static IEnumerable<string> FindFaults(string pattern, RegexOptions options)
    {
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\' when pattern[++i] == 'Z':
                    yield return @"\Z also matches before a final line break; use \z";
                    break;
                case '\\' when pattern[i] == 'd' && !options.HasFlag(RegexOptions.ECMAScript):
                    yield return @"\d also matches the digits of other scripts; use [0-9]";
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '$' when !isInClass && !options.HasFlag(RegexOptions.Multiline):
                    yield return @"$ also matches before a final line break; use \z";
                    break;
            }
        }
    }

    [GeneratedRegex(@"\bnew Regex\(|\bRegex\.(IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\(")]
    private static partial Regex OtherUse();
}
