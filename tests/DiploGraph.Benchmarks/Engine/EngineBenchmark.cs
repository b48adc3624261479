using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

namespace DiploGraph.Benchmarks.Engine;

/// <summary>Runs the engine benchmarks with BenchmarkDotNet.</summary>
internal static class EngineBenchmark
{
    /// <summary>Runs all benchmarks, or those selected by BenchmarkDotNet options.</summary>
    /// <returns>0, or 1 if a benchmark could not be measured.</returns>
    public static int Run(string[] options)
    {
        // BenchmarkDotNet builds the project once more for the processes it measures in: the code is checked already.
        var alike = Job.Default.WithArguments([new MsBuildArgument("/p:RunAnalyzers=false")]).AsMutator();
        var job = Job.Default
            .WithIterationTime(TimeInterval.FromMilliseconds(200))
            .WithMaxIterationCount(30)
            .AsDefault();
        var config = ManualConfig.CreateEmpty()
            .AddJob(job, alike)
            .WithBuildTimeout(TimeSpan.FromMinutes(10))
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddExporter(MarkdownExporter.GitHub)
            .WithOption(ConfigOptions.JoinSummary, false)
            .WithArtifactsPath(Path.GetFullPath(Path.Combine("artifacts", "benchmarks")));
        var all = new BenchmarkSwitcher([typeof(PhaseBenchmarks), typeof(RowsBenchmarks)]);
        var summaries = all.Run(options.Length == 0 ? ["--filter", "*"] : options, config).ToArray();
        return summaries.Length > 0 && Array.TrueForAll(summaries, summary =>
            !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
    }
}
