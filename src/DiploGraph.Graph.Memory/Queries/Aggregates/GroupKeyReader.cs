using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Grouping;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries.Aggregates;

/// <summary>Reads the values of one group key for entities of one type.</summary>
internal sealed class GroupKeyReader
{
    private readonly GraphView _view;
    private readonly GroupKey _key;
    private readonly GroupKeyDefinition _definition;
    private readonly CountryFinder _countries;
    private readonly HashSet<EntityType> _types;
    private readonly List<GroupCell> _cells = [];

    // The sets of periods, whose number is their index plus one.
    private readonly List<string> _sets = [];

    public GroupKeyReader(GraphView view, EntityType type, GroupKey key)
    {
        (_view, _key) = (view, key);
        _definition = GroupKeys.Find(type, key) ?? throw new GraphStoreException(
            GraphStoreFailure.Rejected, $"{type} cannot be grouped by {key}.");
        _types = [.. _definition.Types];
        _countries = new CountryFinder(view);
    }

    /// <summary>The definition of the key for the type.</summary>
    public GroupKeyDefinition Definition => _definition;

    /// <summary>Returns the distinct values of an entity, or the unknown value if it has none.</summary>
    public GroupCell[] Read(int entity)
    {
        _cells.Clear();
        switch (_definition.Origin)
        {
            case GroupKeyOrigin.Time:
                AddTime(_view.TimeOf(entity));
                break;
            case GroupKeyOrigin.FirstOfEdges:
                AddFirst(entity, _definition.Edges);
                break;
            case GroupKeyOrigin.Published:
                AddTime(_view.EntityOf(entity)?.Source?.Published);
                break;
            case GroupKeyOrigin.Token:
                if (_view.BestOf(entity, _definition.Edges[0].Predicate) is >= 0 and var best)
                {
                    Add((int)_view.Tables.Claims.Object(best));
                }

                break;
            case GroupKeyOrigin.Source:
                AddSources(entity);
                break;
            default:
                AddOfEdges(entity, _definition.Edges);
                break;
        }

        return _cells.Count == 0 ? [GroupCell.Unknown] : [.. _cells];
    }

    /// <summary>Returns the distinct values on one claim of an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="edge">The edge of the key that the claim belongs to.</param>
    public GroupCell[] ReadClaim(int entity, int claim, GroupEdge edge)
    {
        _cells.Clear();
        if (_definition.Origin == GroupKeyOrigin.FirstOfEdges)
        {
            AddBeginning(ValidTimeOf(claim));
        }
        else
        {
            AddOfClaim(entity, claim, edge);
        }

        return [.. _cells];
    }

    /// <summary>
    /// Returns the distinct values on some edges of the key, for a row that has none on its own claim. A place in
    /// another country than the claim's other end is not a value of this row.
    /// </summary>
    /// <param name="entity">The entity.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="claim">The claim of the row; negative if there is none.</param>
    /// <param name="edge">The edge of the key that the claim belongs to.</param>
    public GroupCell[] ReadEdges(int entity, IReadOnlyList<GroupEdge> edges, int claim, GroupEdge edge)
    {
        _cells.Clear();
        if (_definition.Origin == GroupKeyOrigin.FirstOfEdges)
        {
            AddFirst(entity, edges);
        }
        else
        {
            AddOfEdges(entity, edges);
        }

        if (claim >= 0 && _types.Contains(EntityType.Place))
        {
            var at = TimesOf(entity, claim);
            var countries = _countries.Find(_view.OtherEnd(claim, edge.Direction), at);
            _cells.RemoveAll(cell => _countries.Find(cell.First, at) is { Count: > 0 } of
                && !of.Exists(countries.Contains));
        }

        return [.. _cells];
    }

    /// <summary>Returns the believed claims of an entity along an edge.</summary>
    public List<int> ClaimsOf(int entity, GroupEdge edge)
    {
        var claims = new List<int>();
        foreach (var claim in _view.ClaimsOf(entity, edge.Direction, edge.Predicate))
        {
            if (_view.IsBelieved(claim, null))
            {
                claims.Add(claim);
            }
        }

        return claims;
    }

    /// <summary>Returns the value that a cell of this key encodes.</summary>
    public GroupValue ValueOf(GroupCell cell)
    {
        if (cell == GroupCell.Unknown)
        {
            return default;
        }

        return _definition.Origin switch
        {
            GroupKeyOrigin.Time or GroupKeyOrigin.FirstOfEdges or GroupKeyOrigin.Published =>
                new GroupValue { Time = PeriodOf(cell).ToTime(_key) },
            GroupKeyOrigin.Token => new GroupValue { Token = _view.Tables.Literals.Word(cell.First) },
            GroupKeyOrigin.EdgeToken => new GroupValue { Token = TokensOf(_definition)[cell.First] },
            _ => new GroupValue { Entity = _view.Tables.Entities.Id(cell.First) },
        };
    }

    /// <summary>Compares two values of this key.</summary>
    public int Compare(GroupCell left, GroupCell right)
    {
        if (left == right || left == GroupCell.Unknown || right == GroupCell.Unknown)
        {
            return left.First.CompareTo(right.First) is not 0 and var sign ? sign : left.Last.CompareTo(right.Last);
        }

        var (one, other) = (ValueOf(left), ValueOf(right));
        return (one.Token, one.Entity) switch
        {
            ({ } token, _) => string.CompareOrdinal(token, other.Token),
            (_, { } entity) => entity.CompareTo(other.Entity!.Value),
            _ => ComparePeriods(PeriodOf(left), PeriodOf(right)),
        };
    }

    private static IReadOnlyList<string> TokensOf(GroupKeyDefinition definition) =>
        PredicateTable.Get(definition.Edges[0].Predicate).Qualifiers
            .First(qualifier => qualifier.Key == definition.Qualifiers[0]).Tokens;

    private static int ComparePeriods(GroupPeriod left, GroupPeriod right) =>
        left.First.CompareTo(right.First) is not 0 and var first ? first
        : left.Last.CompareTo(right.Last) is not 0 and var last ? last
        : string.CompareOrdinal(left.Set, right.Set);

    private GroupPeriod PeriodOf(GroupCell cell) =>
        new(cell.First, cell.Last, cell.Set == 0 ? null : _sets[cell.Set - 1]);

    private void AddTime(EdtfTime? time)
    {
        if (time is not null)
        {
            AddPeriod(GroupPeriod.Of(time, _key));
        }
    }

    // An act on an agreement happens when what it brings about begins: something in force since 2017 is of 2017.
    private void AddBeginning(EdtfTime? time)
    {
        if (time is not null && GroupPeriod.OfBeginning(time, _key) is var period && period != default)
        {
            AddPeriod(period);
        }
    }

    private void AddPeriod(GroupPeriod period)
    {
        var set = period.Set is null ? 0 : _sets.IndexOf(period.Set) + 1;
        if (period.Set is not null && set == 0)
        {
            _sets.Add(period.Set);
            set = _sets.Count;
        }

        _cells.Add(new GroupCell(period.First, period.Last, set));
    }

    private void AddFirst(int entity, IReadOnlyList<GroupEdge> edges) => AddBeginning(edges
        .SelectMany(edge => ClaimsOf(entity, edge)).Select(ValidTimeOf).OfType<EdtfTime>()
        .MinBy(time => (time.Earliest ?? DateOnly.MaxValue, time.Latest ?? DateOnly.MaxValue)));

    private EdtfTime? ValidTimeOf(int claim) => _view.Tables.Versions.ValidTime(_view.VersionOf(claim));

    private void AddOfEdges(int entity, IReadOnlyList<GroupEdge> edges)
    {
        foreach (var edge in edges)
        {
            foreach (var claim in ClaimsOf(entity, edge))
            {
                AddOfClaim(entity, claim, edge);
            }
        }
    }

    private void AddOfClaim(int entity, int claim, GroupEdge edge)
    {
        var at = _definition.IsByCountry ? TimesOf(entity, claim) : [];
        if (_definition.Qualifiers.Count == 0)
        {
            AddEntity(_view.OtherEnd(claim, edge.Direction), at);
            return;
        }

        var qualifiers = _view.QualifiersOf(_view.VersionOf(claim));
        foreach (var key in _definition.Qualifiers)
        {
            if (AddQualifiers(qualifiers, key, at))
            {
                break;
            }
        }
    }

    // The time of the claim or, if it has none, every time of the entity.
    private List<EdtfTime> TimesOf(int entity, int claim) =>
        ValidTimeOf(claim) is { } time ? [time] : _view.TimesOf(entity);

    private bool AddQualifiers(QualifierSet qualifiers, QualifierKey key, IReadOnlyList<EdtfTime> at)
    {
        var any = false;
        foreach (var qualifier in qualifiers)
        {
            if (qualifier.Key != key)
            {
                continue;
            }

            any = true;
            if (qualifier.Value.Entity is { } entity)
            {
                AddEntity(_view.HandleOf(entity), at);
            }
            else if (qualifier.Value.Literal is { } literal)
            {
                Add(TokensOf(_definition).ToList().IndexOf(literal.Text));
            }
        }

        return any;
    }

    private void AddSources(int entity)
    {
        var evidence = _view.Tables.Evidence;
        var pieces = new List<int>();
        foreach (var predicate in PredicateTable.All)
        {
            foreach (var claim in _view.ClaimsOf(entity, ClaimDirection.Outgoing, predicate.Predicate))
            {
                if (_view.IsBelieved(claim, null))
                {
                    evidence.CollectOfClaim(claim, _view.Revision, pieces);
                }
            }
        }

        foreach (var piece in pieces.Where(piece => evidence.Read(piece).Stance == Stance.Supports))
        {
            Add(_view.CanonicalOf(evidence.Source(piece)));
        }
    }

    private void AddEntity(int entity, IReadOnlyList<EdtfTime> at)
    {
        if (_definition.IsByCountry)
        {
            _countries.Find(entity, at).ForEach(Add);
        }
        else if (_types.Count == 0 || _types.Contains(_view.Tables.Entities.Id(entity).Type))
        {
            Add(entity);
        }
    }

    private void Add(int number)
    {
        var cell = new GroupCell(number, 0);
        if (!_cells.Contains(cell))
        {
            _cells.Add(cell);
        }
    }
}
