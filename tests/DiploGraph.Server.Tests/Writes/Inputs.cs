namespace DiploGraph.Server.Tests.Writes;

/// <summary>Inputs of mutations.</summary>
internal static class Inputs
{
    public const string Words = "Gantz had lunch with Eshel in Tokyo on Monday. They spoke for an hour.";

    public static object Evidence(string? exact = "Gantz had lunch with Eshel", string source = "source:lunch") =>
        new { source, exact };

    public static object Entity(string id, string label = "A label") => new { addEntity = new { id, label } };

    public static object Source(string id = "source:lunch", bool mayStoreText = true) => new
    {
        addSource = new
        {
            id,
            documentKind = "NEWS",
            title = "A lunch in Tokyo",
            url = "https://example.org/lunch",
            published = "2023-05-02",
            language = "en",
            reliability = "B",
            rights = new { mayStoreText, mayRedistributeText = mayStoreText, license = "CC0-1.0" },
        },
    };

    public static object Capture(string text = Words, string source = "source:lunch") =>
        new { addCapture = new { source, text, retrieved = "2023-05-03" } };

    public static object Participation(string id, string official) => new
    {
        addClaim = new
        {
            id,
            subject = official,
            predicate = "PARTICIPATED_IN",
            @object = new { entity = "meeting:lunch" },
            qualifiers = new object[]
            {
                new { key = "ATTENDANCE", value = new { token = "OCCURRED" } },
                new { key = "MODE", value = new { token = "IN_PERSON" } },
            },
            evidence = new[] { Evidence() },
        },
    };

    public static object Value(string subject, string predicate, object value, string? id = null) => new
    {
        addClaim = new { id, subject, predicate, @object = value, evidence = new[] { Evidence() } },
    };

    public static IEnumerable<object> NewMeeting() =>
    [
        Source(),
        Capture(),
        Entity("meeting:lunch", "Lunch in Tokyo"),
        Value("meeting:lunch", "TIME", new { time = "2023-05-01" }),
        Value("meeting:lunch", "KIND", new { token = "BILATERAL" }),
        Value("meeting:lunch", "HAPPENING_STATUS", new { token = "OCCURRED" }),
        Participation("claim:gantz-at-lunch", "official:benny-gantz"),
        Participation("claim:eshel-at-lunch", "official:amir-eshel"),
    ];
}
