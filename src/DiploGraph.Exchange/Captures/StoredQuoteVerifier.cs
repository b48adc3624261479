using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Exchange.Captures;

/// <summary>Compares the quotes in a store with the captures that they come from.</summary>
public static class StoredQuoteVerifier
{
    /// <summary>
    /// Verifies every quote that has a position, against the captures in the store and in the given folders.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="folders">
    /// Folders that may contain captures, found by their SHA-256. A folder or file that cannot be read is a problem.
    /// </param>
    /// <param name="cancellationToken">Cancels the verification.</param>
    public static async Task<StoredQuoteVerification> VerifyAsync(
        IGraphStore store, IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(folders);
        var finder = await CaptureFinder.SearchAsync(folders, CaptureFinder.DefaultMaxBytes, cancellationToken);
        var problems = finder.Problems.Select(problem => $"{problem.File}: {problem.Message}").ToList();
        var (verified, withoutCapture) = (0, 0);
        await foreach (var revision in store.ReadChangesAsync(0, cancellationToken))
        {
            foreach (var capture in revision.Changes.Captures.Where(capture => capture.Text is not null))
            {
                finder.Add(capture.Sha256, Encoding.UTF8.GetBytes(capture.Text!));
            }

            foreach (var evidence in revision.Changes.Evidence)
            {
                switch (FindCapture(evidence, finder))
                {
                    case null:
                        withoutCapture += evidence.Position is null ? 0 : 1;
                        break;
                    case var capture when IsAtItsPosition(capture, evidence):
                        verified++;
                        break;
                    default:
                        problems.Add(
                            $"{evidence.Claim}#{evidence.Number}: the quote is not at characters "
                            + $"{evidence.Position!.Start} to {evidence.Position.End} of the capture "
                            + $"{evidence.CaptureSha256}.");
                        break;
                }
            }
        }

        return new StoredQuoteVerification(verified, withoutCapture, problems);
    }

    private static LocalCapture? FindCapture(Evidence evidence, CaptureFinder finder) =>
        evidence is { Position: not null, Quote: not null, CaptureSha256: { } sha256 } ? finder.Find(sha256) : null;

    // A quote that was recorded as normalised may match in normalised form; any other must match exactly.
    private static bool IsAtItsPosition(LocalCapture capture, Evidence evidence)
    {
        var result = QuoteVerifier.VerifyAt(capture.Text, evidence.Quote!, evidence.Position!);
        return result == QuoteResult.Exact || result == evidence.Verification;
    }
}
