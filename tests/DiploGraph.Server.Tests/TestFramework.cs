[assembly: TestFramework("DiploGraph.Graph.Tests.Neo4j.SkippingTestFramework", "DiploGraph.Server.Tests")]
