namespace DiploGraph.Exchange.Captures;

/// <summary>The result of comparing a store's quotes with their captures.</summary>
/// <param name="Verified">The number of quotes found at their recorded position.</param>
/// <param name="WithoutCapture">The number of quotes with a position whose capture was not found.</param>
/// <param name="Problems">
/// One sentence for each quote that is not at its recorded position, and for each file that cannot be read.
/// </param>
public sealed record StoredQuoteVerification(int Verified, int WithoutCapture, IReadOnlyList<string> Problems);
