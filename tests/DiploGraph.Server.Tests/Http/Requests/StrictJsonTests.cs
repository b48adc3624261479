using System.Text;
using System.Text.Json;
using DiploGraph.Server.Http.Requests;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Server.Tests.Http.Requests;

public sealed class StrictJsonTests
{
    [Fact]
    public void Accepts_well_formed_text_however_it_is_escaped()
    {
        Prop.ForAll<string>(text =>
        {
            var wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
            var json = JsonSerializer.SerializeToUtf8Bytes(new { wellFormed });
            using var document = StrictJson.TryParse(json, out var mistake);
            return mistake is null && document!.RootElement.GetProperty("wellFormed").GetString() == wellFormed;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("""["\ud83c\udf0f"]""", true)]
    [InlineData("""["\\ud800"]""", true)]
    [InlineData("""["\\\ud83c\udf0f"]""", true)]
    [InlineData("""["\ud800"]""", false)]
    [InlineData("""["\udf0f\ud83c"]""", false)]
    [InlineData("""["\ud83c\ud83c\udf0f"]""", false)]
    [InlineData("""["\ud83cx"]""", false)]
    [InlineData("""["\\\\\ud83c"]""", false)]
    [InlineData("""["\uD83C\uDF0F"]""", true)]
    public void Accepts_surrogates_only_in_pairs(string json, bool taken)
    {
        using var document = StrictJson.TryParse(Encoding.UTF8.GetBytes(json), out var mistake);
        Assert.Equal(taken, document is not null);
        Assert.Equal(taken ? null : "has a lone surrogate in a string", mistake);
    }

    [Fact]
    public void Reports_the_position_of_invalid_JSON()
    {
        Assert.Null(StrictJson.TryParse("{\n \"a\": x}"u8.ToArray(), out var mistake));
        Assert.Equal("is not JSON (line 2, byte 7)", mistake);
    }

    [Fact]
    public void Rejects_nesting_deeper_than_64()
    {
        Assert.NotNull(Nested(64));
        Assert.Null(Nested(65));

        static JsonDocument? Nested(int depth) =>
            StrictJson.TryParse(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth)), out _);
    }
}
