using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace DiploGraph.Graph.Tests.Skipping;

/// <summary>
/// The runner's framework, but that a test which ends with <see cref="SkipTest"/> has been skipped and not failed: for
/// contract tests, of which only the running one knows whether what it needs is there.
/// </summary>
public sealed class SkippingTestFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(
        AssemblyName assembly, ISourceInformationProvider sources, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(assembly, sources, diagnostics)
    {
        protected override void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink sink, ITestFrameworkExecutionOptions options) =>
            base.RunTestCases(testCases, new SkippingSink(sink), options);
    }

    private sealed class SkippingSink(IMessageSink inner) : LongLivedMarshalByRefObject, IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => inner.OnMessage(
            message is ITestFailed { Messages: [{ } told, ..] } failed && SkipTest.ReasonIn(told) is { } reason
                ? new TestSkipped(failed.Test, reason)
                : message);
    }
}
