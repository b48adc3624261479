using DiploGraph.Graph.Changes.Previews;
using DiploGraph.Graph.Revisions;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>The fields of the results of mutations.</summary>
internal static class WriteBindings
{
    /// <summary>Binds the fields.</summary>
    public static void Bind(ResolverMap map)
    {
        map.Field<ChangesResult, Revision?>("ChangesPayload.revision", static result => result.Revision);
        map.List<ChangesResult, RecordPreview>("ChangesPayload.preview", static result => result.Preview);
        map.List<ChangesResult, WriteError>("ChangesPayload.errors", static result => result.Errors);
        map.Field<ChangesResult, bool>("ChangesPayload.replayed", static result => result.IsReplay);

        map.Field<RecordPreview, ChangeKind>("ChangePreview.kind", static preview => preview.Kind);
        map.Field<RecordPreview, RecordType>("ChangePreview.type", static preview => preview.Type);
        map.Field<RecordPreview, string>("ChangePreview.item", static preview => preview.Item);
        map.Field<RecordPreview, string>("ChangePreview.text", static preview => preview.Text);
        map.List<RecordPreview, string>("ChangePreview.changed", static preview => preview.Changed);
        map.List<RecordPreview, PartValue>("ChangePreview.before", static preview => preview.Before);
        map.List<RecordPreview, PartValue>("ChangePreview.after", static preview => preview.After);
        map.Field<PartValue, string>("PartValue.part", static value => value.Part);
        map.Field<PartValue, string>("PartValue.value", static value => value.Value);

        map.ResolveType<WriteError>("WriteError", static error => error.GetType().Name);
        map.Field<WriteError, string>("WriteError.code", static error => error.Code);
        map.Field<WriteError, string>("WriteError.message", static error => error.Message);
        map.List<WriteError, string>("WriteError.path", static error => error.Path);
        map.Field<InvalidChange, string?>("InvalidChange.subject", static error => error.Subject);
        map.List<InvalidChange, string>("InvalidChange.nearest", static error => error.Nearest);
        map.Field<ConflictingChange, string?>("ConflictingChange.item", static error => error.Item);
        map.Field<ConflictingChange, RecordPreview?>("ConflictingChange.theirs", static error => error.Theirs);
        map.Field<ConflictingChange, Revision>("ConflictingChange.recordedIn", static error => error.RecordedIn);
        map.List<StaleProposal, string>("StaleProposal.items", static error => error.Items);
        map.Field<StaleProposal, int>("StaleProposal.version", static error => error.Version);
    }
}
