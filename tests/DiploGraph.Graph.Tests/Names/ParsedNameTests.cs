using System.Text;
using DiploGraph.Graph.Names;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Graph.Tests.Names;

public sealed class ParsedNameTests
{
    private static readonly string[] Names =
    [
        "Shinzō Abe", "Moshe Ya’alon", "नरेन्द्र मोदी", "บิน สุข", "ນາຍົກ", "မြန်မာ", "བོད", "தமிழ்",
        "বাংলা", "ខ្មែរ", "ガンツ", "간츠",
        "葛城 奈海", "בֶּנִי גַּנְץ", "محمّد", "Ντόναλντ", "Йорг", "ẢNH", "ḍ̇", "\U00011103\U00011127", "Ա՛ և", "ღირსი",
    ];

    [Theory]
    [InlineData("मोदी", "मादा")]
    [InlineData("মোদী", "মাদা")]
    [InlineData("மோடி", "மாடி")]
    [InlineData("మోదీ", "మాదా")]
    [InlineData("ಮೋದಿ", "ಮಾದಿ")]
    [InlineData("മോദി", "മാദി")]
    [InlineData("ਮੋਦੀ", "ਮਾਦੀ")]
    [InlineData("મોદી", "માદી")]
    [InlineData("ମୋଦୀ", "ମାଦୀ")]
    [InlineData("මෝදි", "මාදි")]
    [InlineData("บิน", "บุน")]
    [InlineData("ບິນ", "ບຸນ")]
    [InlineData("ខ្មែរ", "ខ្មារ")]
    [InlineData("မောင်", "မိင်")]
    [InlineData("བོད", "བུད")]
    [InlineData("ガンツ", "カンツ")]
    [InlineData("ދިވެހި", "ދުވުހު")]
    public void Vowels_that_a_script_writes_as_marks_distinguish_words(string left, string right) =>
        Assert.NotEqual(WordsOf(left), WordsOf(right));

    [Theory]
    [InlineData("नरेन्द्र मोदी", 2)]
    [InlineData("บิน สุข", 2)]
    [InlineData("தமிழ் நாடு", 2)]
    [InlineData("葛\U000E0100城 奈海", 2)]
    public void Marks_do_not_split_words(string name, int words) =>
        Assert.Equal(words, ParsedName.Of(name).Words.Count);

    [Theory]
    [InlineData("Shinzō", "Shinzo")]
    [InlineData("Йорг", "Иорг")]
    [InlineData("Μητσοτάκης", "Μητσοτακης")]
    [InlineData("בֶּנִי", "בני")]
    [InlineData("محمّد", "محمد")]
    [InlineData("Ben\u00ADny", "Benny")]
    [InlineData("नरेन्\u200Dद्र", "नरेन्द्र")]
    [InlineData("葛\uFE00城", "葛城")]
    [InlineData("葛\U000E0101城", "葛城")]
    [InlineData("١٩٩٠", "1990")]
    [InlineData("Sa\u02BFar", "Saar")]
    [InlineData("Sa\u05F3ar", "Saar")]
    [InlineData("צ'רצ'יל", "צ׳רצ׳יל")]
    [InlineData("Ben\u2010Ari", "Ben~Ari")]
    public void Accents_optional_points_and_what_display_ignores_make_no_difference(string left, string right) =>
        Assert.Equal(WordsOf(right), WordsOf(left));

    [Fact]
    public void Canonically_equivalent_names_have_the_same_words() =>
        Prop.ForAll(Gen.Elements(Names).ArrayOf().Select(names => string.Join(' ', names)).ToArbitrary(), name =>
        {
            Assert.Equal(WordsOf(name), WordsOf(name.Normalize(NormalizationForm.FormC)));
            Assert.Equal(WordsOf(name), WordsOf(name.Normalize(NormalizationForm.FormD)));
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> WordsOf(string name) => ParsedName.Of(name).Words.Select(word => word.Text);
}
