namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>
/// A fact that needs a file beside the checkout; it is skipped, with the reason, where that is absent.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactBesideAttribute : FactAttribute
{
    public FactBesideAttribute(string path)
    {
        Path = path;
        if (!File.Exists(System.IO.Path.Combine(Checkout.Beside, path)))
        {
            Skip = $"There is no shared/{path} beside the checkout.";
        }
    }

    public string Path { get; }
}
