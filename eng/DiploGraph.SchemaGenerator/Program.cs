using DiploGraph.SchemaGenerator;

// dotnet run --project eng/DiploGraph.SchemaGenerator: writes the generated files of the checkout it is started in.
try
{
    var root = FindRoot();
    foreach (var (path, text) in GeneratedFiles.Generate(root))
    {
        var file = Path.Combine(root, path);
        var isCurrent = File.Exists(file) && await File.ReadAllTextAsync(file) == text;
        if (!isCurrent)
        {
            await File.WriteAllTextAsync(file, text);
        }

        Console.WriteLine($"{path}: {(isCurrent ? "unchanged" : "written")}");
    }

    return 0;
}
catch (SchemaGenerationException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}

static string FindRoot()
{
    for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Combine(folder.FullName, "DiploGraph.sln")))
        {
            return folder.FullName;
        }
    }

    throw new SchemaGenerationException("Run this command inside a checkout of the repository.");
}
