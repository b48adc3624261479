namespace DiploGraph.SchemaGenerator;

/// <summary>A mistake in the hand-written schema. The message names the file or field and says what is wrong.</summary>
internal sealed class SchemaGenerationException(string message) : Exception(message);
