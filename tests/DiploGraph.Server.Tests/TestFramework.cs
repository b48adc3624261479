[assembly: TestFramework("DiploGraph.Graph.Tests.Skipping.SkippingTestFramework", "DiploGraph.Server.Tests")]
