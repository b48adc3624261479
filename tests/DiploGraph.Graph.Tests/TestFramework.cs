[assembly: TestFramework("DiploGraph.Graph.Tests.Skipping.SkippingTestFramework", "DiploGraph.Graph.Tests")]
