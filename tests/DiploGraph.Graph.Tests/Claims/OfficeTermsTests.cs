using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Tests.Time;
using DiploGraph.Graph.Time;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Graph.Tests.Claims;

public sealed class OfficeTermsTests
{
    [Theory]
    [InlineData("2023-09-13/", "2025-10-21/", "2025-11-01", true)]
    [InlineData("2023-09-13/", "2025-10-21/", "2025-10-21", true)]
    [InlineData("2023-09-13/", "2025-10-21/", "2025-10-20", false)]
    [InlineData("2023-09-13/", "2025-10-21/", "2025-10", false)]
    [InlineData("2023-09-13/", "2025-10-21/", "2023-09-13", false)]
    [InlineData("2023-09-13/", "2024-10-01/2024-12-31", "2025-11-01", true)]
    [InlineData("2023-09-13/", "2024/2025", "2024-11-01", false)]
    [InlineData("2023-09-13/", "2024?/..", "2026-11-01", false)]
    [InlineData("2023-09-13/", "2024-05-03?/..", "2024-06-01", true)]
    [InlineData("2023-09-13/", "2024-05-03?/..", "2024-05-30", false)]
    [InlineData("2023-09-13/", "2023-09-13/..", "2025-11-01", false)]
    [InlineData("2023-09-13/", "/2025-12-31", "2025-11-01", false)]
    [InlineData("2023-09-13/..", "2025-10-21/", "2025-11-01", false)]
    [InlineData("2018/2021", "2020-03-15/..", "2021-05-01", true)]
    [InlineData("2018/2021", "2020-03-15/..", "2020-05-01", false)]
    [InlineData("/2020", "2010/2015", "2012", true)]
    [InlineData("/2020", "2010/2015", "2015", false)]
    [InlineData("/2020", "2010/2015-01-31", "2015-02-01", false)]
    [InlineData("../2020", "2010/2015", "2012", false)]
    public void A_term_is_ruled_out_by_another(string term, string other, string asked, bool expected) =>
        Assert.Equal(expected, IsRuledOut(EdtfTime.Parse(term), EdtfTime.Parse(other), EdtfTime.Parse(asked)));

    [Fact]
    public void Whoever_is_ruled_out_cannot_have_held_the_office_alone() =>
        Prop.ForAll(Terms().ToArbitrary(), Terms().ToArbitrary(), Days().ToArbitrary(), (term, other, asked) =>
        {
            if (!IsRuledOut(term, other, asked))
            {
                return;
            }

            foreach (var own in Meanings(term))
            {
                foreach (var rival in Meanings(other).Where(rival => own[^1] <= rival[0] || rival[^1] <= own[0]))
                {
                    Assert.DoesNotContain(own.Except(rival), EdtfTimeModel.Days(asked).Contains);
                }
            }
        }).QuickCheckThrowOnFailure();

    private static bool IsRuledOut(EdtfTime term, EdtfTime other, EdtfTime asked) =>
        OfficeTerms.IsRuledOut(term, other, asked.AskedDays.Hull);

    private static Gen<EdtfTime> Days() => EdtfTimeModel.Dates().Select(EdtfTime.Parse);

    private static Gen<EdtfTime> Terms() =>
        from start in EdtfTimeModel.Dates()
        from end in Gen.OneOf(EdtfTimeModel.Dates(), Gen.Constant(""))
        where EdtfTime.TryParse($"{start}/{end}", out _, out _)
        select EdtfTime.Parse($"{start}/{end}");

    // An unknown end is any day up to the last of the model.
    private static IReadOnlyList<DateOnly[]> Meanings(EdtfTime term) => term.HasUnknownEnd
        ? [.. new[] { "2022-01", "2022-02", "2022-03" }
            .Select(end => EdtfTime.TryParse(term.Text + end, out var ended, out _) ? ended : null)
            .OfType<EdtfTime>()
            .SelectMany(EdtfTimeModel.Meanings)]
        : EdtfTimeModel.Meanings(term);
}
