namespace DiploGraph.Exchange.Seed;

/// <summary>A problem in a seed file.</summary>
/// <param name="File">
/// The path of the file, relative to the seed folder, with slashes; empty for the folder itself.
/// </param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 code units, from 1.</param>
/// <param name="Path">
/// The path of the value, such as <c>claims[3].evidence[0].quote</c>; empty for the whole file.
/// </param>
/// <param name="Code">One of <see cref="SeedProblemCodes"/>, or a code from the model.</param>
/// <param name="Message">A sentence that says what is wrong and what was expected.</param>
public sealed record SeedProblem(string File, int Line, int Column, string Path, string Code, string Message)
{
    /// <summary>
    /// Returns <c>file:line:column: path: message</c>, a form that editors and terminals can link; without the parts
    /// that are empty.
    /// </summary>
    public override string ToString()
    {
        var place = File.Length == 0 ? "" : $"{File}:{Line}:{Column}: ";
        return Path.Length == 0 ? $"{place}{Message}" : $"{place}{Path}: {Message}";
    }
}
