[assembly: TestFramework("DiploGraph.Graph.Tests.Neo4j.SkippingTestFramework", "DiploGraph.Graph.Tests")]
