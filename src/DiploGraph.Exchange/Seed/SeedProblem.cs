namespace DiploGraph.Exchange.Seed;

/// <summary>One mistake in a seed file: where it is, and what was expected.</summary>
/// <param name="File">The file, relative to the seed folder, with slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 code units, from 1.</param>
/// <param name="Path">The way to the value, such as <c>claims[3].evidence[0].quote</c>; empty for the file.</param>
/// <param name="Code">One of <see cref="SeedProblemCodes"/>, or a code of the model.</param>
/// <param name="Message">What is wrong and what was expected, in a sentence.</param>
public sealed record SeedProblem(string File, int Line, int Column, string Path, string Code, string Message)
{
    /// <summary><c>file:line:column: path: message</c>, which editors and terminals can jump to.</summary>
    public override string ToString() =>
        Path.Length == 0 ? $"{File}:{Line}:{Column}: {Message}" : $"{File}:{Line}:{Column}: {Path}: {Message}";
}
