using System.Diagnostics;
using System.Text.Json;
using DiploGraph.GraphQL.Execution;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Validation;

namespace DiploGraph.GraphQL.Planning;

/// <summary>
/// Everything that comes before execution: the document by way of the cache, the choice of the operation
/// (specification,
/// section 6.1 "Executing Requests"), the variables, the plan, and the limits.
/// </summary>
internal sealed class RequestPipeline
{
    private readonly GraphQLSchema _schema;
    private readonly BindingTable _bindings;
    private readonly GraphQLOptions _options;
    private readonly DocumentCache _cache;
    private readonly CostCounter _cost;
    private readonly Func<byte[], DocumentOutcome> _prepare;

    internal RequestPipeline(GraphQLSchema schema, BindingTable bindings, GraphQLOptions options)
    {
        _schema = schema;
        _bindings = bindings;
        _options = options;
        _cache = new DocumentCache(options.MaxPlanCacheBytes);
        _cost = new CostCounter(schema, options);
        _prepare = PrepareDocument;
    }

    /// <summary>Prepares a request.</summary>
    internal ValueTask<PreparedOperation> PrepareAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        if (request.Query.Length > _options.MaxDocumentBytes)
        {
            return new(Refuse(RequestRefusal.Limit, GraphQLError.ForLimit(
                nameof(GraphQLOptions.MaxDocumentBytes), request.Query.Length, _options.MaxDocumentBytes,
                "bytes of document")));
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
            : Refuse(outcome.Refusal, outcome.Errors);
    }

    private DocumentOutcome PrepareDocument(byte[] text)
    {
        try
        {
            return ParseAndValidate(text);
        }
        catch (InsufficientExecutionStackException)
        {
            return new DocumentOutcome(null, RequestRefusal.Limit, [TooDeep()]);
        }
    }

    private DocumentOutcome ParseAndValidate(byte[] text)
    {
        var start = Stopwatch.GetTimestamp();
        if (!Parser.TryParse(new SourceText(text), _options.Parser, out var document, out var syntaxError))
        {
            var refusal = syntaxError.Code == ErrorCodes.LimitExceeded ? RequestRefusal.Limit : RequestRefusal.Syntax;
            return new DocumentOutcome(null, refusal, [syntaxError]);
        }

        EngineTelemetry.Parsed(start);
        if (DocumentLimits.Check(document, _options) is { } limit)
        {
            return new DocumentOutcome(null, RequestRefusal.Limit, [limit]);
        }

        start = Stopwatch.GetTimestamp();
        var errors = DocumentValidator.Validate(_schema, document, _options.Validation);
        EngineTelemetry.Validated(start);
        if (errors.Length == 0 && !_options.EnableIntrospection && IntrospectionGuard.Find(document) is { } found)
        {
            errors = [found];
        }

        if (errors.Length == 0)
        {
            return new DocumentOutcome(new PreparedDocument(document), RequestRefusal.None, []);
        }

        var limited = errors.Any(static error => error.Code == ErrorCodes.LimitExceeded);
        return new DocumentOutcome(null, limited ? RequestRefusal.Limit : RequestRefusal.Validation, errors);
    }

    private PreparedOperation PrepareOperation(PreparedDocument document, GraphQLRequest request)
    {
        if (!TryChoose(document, request.OperationName, out var operation, out var choiceError))
        {
            return Refuse(RequestRefusal.Operation, choiceError!);
        }

        try
        {
            if (!TryCoerceVariables(document, operation!, request.Variables, out var variables, out var refusal))
            {
                return refusal!;
            }

            var plan = operation!.PlanFor(variables!, Plan);
            return CheckLimits(plan, variables!, request.ReportCost);
        }
        catch (PlanLimitException limit)
        {
            return Refuse(RequestRefusal.Limit, limit.Error);
        }
        catch (InsufficientExecutionStackException)
        {
            return Refuse(RequestRefusal.Limit, TooDeep());
        }

        OperationPlan Plan(PlannedOperation planned, VariableValues values) =>
            Planner.Plan(_schema, _bindings, _options, document.Document, planned.Node, values);
    }

    private static bool TryChoose(
        PreparedDocument document, string? name, out PlannedOperation? operation, out GraphQLError? error)
    {
        operation = null;
        error = null;
        if (string.IsNullOrEmpty(name))
        {
            operation = document.Operations.Length == 1 ? document.Operations[0] : null;
            error = operation is not null ? null : new GraphQLError(
                document.Operations.Length == 0
                    ? "The document has no operation."
                    : "The document has several operations, so operationName must say which to execute.",
                ErrorCodes.OperationResolutionFailure);
        }
        else
        {
            operation = Array.Find(document.Operations, candidate => candidate.Node.Name == name);
            error = operation is not null ? null : new GraphQLError(
                $"The document has no operation named \"{name}\".", ErrorCodes.OperationResolutionFailure);
        }

        return operation is not null;
    }

    private bool TryCoerceVariables(
        PreparedDocument document,
        PlannedOperation operation,
        JsonElement given,
        out VariableValues? variables,
        out PreparedOperation? refusal)
    {
        variables = VariableValues.Empty;
        refusal = null;
        if (given.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object))
        {
            refusal = Refuse(RequestRefusal.Variables, new GraphQLError(
                "The variables must be a JSON object.", ErrorCodes.BadUserInput));
            return false;
        }

        if (operation.Node.VariableDefinitions.IsEmpty)
        {
            return true;
        }

        if (InputListLimit.Check(given, _options.MaxInputListItems) is { } limit)
        {
            refusal = Refuse(RequestRefusal.Limit, limit);
            return false;
        }

        var errors = new List<GraphQLError>();
        variables = InputCoercion.CoerceVariables(
            _schema, document.Document, operation.Node, given, errors, _options.MaxErrors);
        if (variables is null)
        {
            refusal = Refuse(RequestRefusal.Variables, errors);
        }
        else if (operation.FindNullCondition(variables) is { } condition)
        {
            refusal = Refuse(RequestRefusal.Variables, GraphQLError.At(
                document.Document.Source,
                $"The variable \"${condition.Variable.Name}\" decides @skip or @include, and must not be null.",
                ErrorCodes.BadUserInput,
                condition.Start));
        }

        return refusal is null;
    }

    private PreparedOperation CheckLimits(PooledPlan pooled, VariableValues variables, bool reportCost)
    {
        var plan = pooled.Plan;
        var rootFields = plan.Root.Slots.Length;
        if (rootFields > _options.MaxRootFields)
        {
            return Refuse(RequestRefusal.Limit, GraphQLError.ForLimit(
                nameof(GraphQLOptions.MaxRootFields), rootFields, _options.MaxRootFields, "fields at the root"));
        }

        var cost = _cost.Count(plan, variables, out var listError);
        if (listError is not null)
        {
            return Refuse(RequestRefusal.Limit, listError);
        }

        if (cost > _options.MaxCost)
        {
            var error = GraphQLError.ForLimit(nameof(GraphQLOptions.MaxCost), cost, _options.MaxCost, "units of cost");
            return Refuse(RequestRefusal.Limit, [error], cost);
        }

        return new PreparedOperation(_schema, pooled, variables, cost, reportCost);
    }

    private static GraphQLError TooDeep() => new(
        "The request nests deeper than the server's stack bears.", ErrorCodes.LimitExceeded);

    private PreparedOperation Refuse(RequestRefusal refusal, GraphQLError error) => Refuse(refusal, [error]);

    private PreparedOperation Refuse(RequestRefusal refusal, IReadOnlyList<GraphQLError> errors, long cost = 0)
    {
        EngineTelemetry.Refused(refusal);
        return new PreparedOperation(_schema, refusal, errors, cost);
    }
}
