using DiploGraph.Benchmarks.Load;

if (args is ["serve", var urls])
{
    await LoadServer.RunAsync(urls);
    return 0;
}

await Console.Error.WriteLineAsync(
    "Usage: DiploGraph.Benchmarks serve URLS    # the server of the load comparison, until it is stopped");
return 2;
