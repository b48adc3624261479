using System.Text;
using DiploGraph.Exchange.Seed;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Exchange.Captures;

/// <summary>What became of looking a store's quotes up in their captures.</summary>
/// <param name="Verified">Quotes that stand where the store says.</param>
/// <param name="WithoutCapture">Quotes with a place in a capture that is not at hand.</param>
/// <param name="Problems">Those that do not stand there, each a sentence.</param>
public sealed record StoredQuotes(int Verified, int WithoutCapture, IReadOnlyList<string> Problems)
{
    /// <summary>
    /// Looks up every quote that has a place, in the captures the store has and in those of some folders.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="folders">Folders that captures may be found in, by their SHA-256 whatever their names.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<StoredQuotes> VerifyAsync(
        IGraphStore store, IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(folders);
        var atHand = new CaptureFolders(folders, SeedLimits.Default.MaxCaptureBytes);
        var copies = new Dictionary<string, CaptureCopy?>(StringComparer.Ordinal);
        var problems = new List<string>();
        var (verified, without) = (0, 0);
        await foreach (var revision in store.ReadChangesAsync(0, cancellationToken))
        {
            foreach (var capture in revision.Changes.Captures.Where(capture => capture.Text is not null))
            {
                copies[capture.Sha256] = CaptureCopy.OfBytes(Encoding.UTF8.GetBytes(capture.Text!));
            }

            foreach (var evidence in revision.Changes.Evidence)
            {
                switch (Find(evidence, copies, atHand))
                {
                    case null:
                        without += evidence.Position is null ? 0 : 1;
                        break;
                    case var copy when StandsIn(copy, evidence):
                        verified++;
                        break;
                    default:
                        problems.Add(
                            $"{evidence.Claim}#{evidence.Number}: its words do not stand at "
                            + $"{evidence.Position!.Start} to {evidence.Position.End} of the capture "
                            + $"{evidence.CaptureSha256}.");
                        break;
                }
            }
        }

        return new StoredQuotes(verified, without, problems);
    }

    private static CaptureCopy? Find(
        Evidence evidence, Dictionary<string, CaptureCopy?> copies, CaptureFolders atHand)
    {
        if (evidence is not { Position: not null, Quote: not null, CaptureSha256: { } sha256 })
        {
            return null;
        }

        if (!copies.TryGetValue(sha256, out var copy))
        {
            copy = atHand.Find(sha256) is { } bytes ? CaptureCopy.OfBytes(bytes) : null;
            copies.Add(sha256, copy);
        }

        return copy;
    }

    // Words that were recorded as found in a normalised form may stand there so; others must stand there as they are.
    private static bool StandsIn(CaptureCopy copy, Evidence evidence)
    {
        var result = QuoteVerifier.VerifyAt(copy.Text, evidence.Quote!, evidence.Position!);
        return result == QuoteResult.Exact || result == evidence.Verification;
    }
}
