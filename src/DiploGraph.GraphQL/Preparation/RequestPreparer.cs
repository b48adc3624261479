using System.Text.Json;
using DiploGraph.GraphQL.Binding;
using DiploGraph.GraphQL.Execution;
using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>
/// Prepares an operation from a request, or rejects the request. The steps, in order: read the document from the cache
/// or prepare it (<see cref="DocumentPreparer"/>), find the operation, coerce the variables (specification, section 6.1
/// "Executing Requests"), plan the operation, and check the limits that depend on the variables.
/// </summary>
internal sealed class RequestPreparer
{
    private readonly GraphQLSchema _schema;
    private readonly BindingTable _bindings;
    private readonly GraphQLOptions _options;
    private readonly DocumentCache _cache;
    private readonly CostCounter _cost;
    private readonly Func<byte[], DocumentResult> _prepare;

    internal RequestPreparer(GraphQLSchema schema, BindingTable bindings, GraphQLOptions options)
    {
        _schema = schema;
        _bindings = bindings;
        _options = options;
        _cache = new DocumentCache(options.MaxPlanCacheBytes);
        _cost = new CostCounter(schema, options);
        _prepare = new DocumentPreparer(schema, options).Prepare;
    }

    /// <summary>Prepares a request. The result contains the errors if the request is rejected.</summary>
    internal ValueTask<PreparedOperation> PrepareAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        if (request.Query.Length > _options.MaxDocumentBytes)
        {
            return new(Reject(RequestRejection.Limit, GraphQLError.ForLimit(
                nameof(GraphQLOptions.MaxDocumentBytes), request.Query.Length, _options.MaxDocumentBytes,
                "document bytes")));
        }

        if (_cache.TryGet(request.Query.Span, out var document))
        {
            EngineTelemetry.CacheHit();
            return new(PrepareOperation(document, request));
        }

        return PrepareNewAsync(request, cancellationToken);
    }

    private async ValueTask<PreparedOperation> PrepareNewAsync(
        GraphQLRequest request, CancellationToken cancellationToken)
    {
        EngineTelemetry.CacheMiss();
        using var activity = EngineTelemetry.StartPreparation();
        var outcome = await _cache.AddAsync(request.Query, _prepare, cancellationToken);
        return outcome.Document is { } document
            ? PrepareOperation(document, request)
            : Reject(outcome.Rejection, outcome.Errors);
    }

    private PreparedOperation PrepareOperation(PreparedDocument document, GraphQLRequest request)
    {
        if (!document.TryGetOperation(request.OperationName, out var operation, out var missing))
        {
            return Reject(RequestRejection.Operation, missing);
        }

        try
        {
            if (!TryCoerceVariables(document, operation, request.Variables, out var variables, out var rejection))
            {
                return rejection!;
            }

            var plan = operation.GetOrAdd(variables!, Plan);
            return CheckLimits(plan, variables!, request.ReportCost);
        }
        catch (PlanLimitException limit)
        {
            return Reject(RequestRejection.Limit, limit.Error);
        }
        catch (InsufficientExecutionStackException)
        {
            return Reject(RequestRejection.Limit, DocumentPreparer.TooDeep());
        }

        OperationPlan Plan(OperationPlans planned, VariableValues values) =>
            new OperationPlanner(_schema, _bindings, _options, document.Document, planned.Node, values).Plan();
    }

    private bool TryCoerceVariables(
        PreparedDocument document,
        OperationPlans operation,
        JsonElement json,
        out VariableValues? variables,
        out PreparedOperation? rejection)
    {
        variables = VariableValues.Empty;
        rejection = null;
        if (json.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object))
        {
            rejection = Reject(RequestRejection.Variables, new GraphQLError(
                "The variables must be a JSON object.", ErrorCodes.BadUserInput));
            return false;
        }

        if (operation.Node.VariableDefinitions.IsEmpty)
        {
            return true;
        }

        if (InputListLimitChecker.Check(json, _options.MaxInputListItems) is { } limit)
        {
            rejection = Reject(RequestRejection.Limit, limit);
            return false;
        }

        var errors = new List<GraphQLError>();
        variables = InputCoercer.CoerceVariables(
            _schema, document.Document, operation.Node, json, errors, _options.MaxErrors);
        if (variables is null)
        {
            rejection = Reject(RequestRejection.Variables, errors);
        }
        else if (operation.FindNullCondition(variables) is { } condition)
        {
            rejection = Reject(RequestRejection.Variables, GraphQLError.At(
                document.Document.Source,
                $"The variable \"${condition.Variable.Name}\" is used by @skip or @include and must not be null.",
                ErrorCodes.BadUserInput,
                condition.Start));
        }

        return rejection is null;
    }

    private PreparedOperation CheckLimits(PooledPlan pooled, VariableValues variables, bool reportCost)
    {
        var plan = pooled.Plan;
        var rootFields = plan.Root.Slots.Length;
        if (rootFields > _options.MaxRootFields)
        {
            return Reject(RequestRejection.Limit, GraphQLError.ForLimit(
                nameof(GraphQLOptions.MaxRootFields), rootFields, _options.MaxRootFields, "root fields"));
        }

        var cost = _cost.Count(plan, variables, out var listError);
        if (listError is not null)
        {
            return Reject(RequestRejection.Limit, listError);
        }

        if (cost > _options.MaxCost)
        {
            var error = GraphQLError.ForLimit(nameof(GraphQLOptions.MaxCost), cost, _options.MaxCost, "units of cost");
            return Reject(RequestRejection.Limit, [error], cost);
        }

        return new PreparedOperation(_schema, pooled, variables, cost, reportCost);
    }

    private PreparedOperation Reject(RequestRejection rejection, GraphQLError error) => Reject(rejection, [error]);

    private PreparedOperation Reject(RequestRejection rejection, IReadOnlyList<GraphQLError> errors, long cost = 0)
    {
        EngineTelemetry.Rejected(rejection);
        return new PreparedOperation(_schema, rejection, errors, cost);
    }
}
