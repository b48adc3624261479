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
    private const int MaxHops = 5;

    private readonly GraphView _view;
    private readonly GroupKey _key;
    private readonly GroupKeyDefinition _definition;
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
    }

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
                AddTime(Edges(entity)
                    .Select(edge => _view.Tables.Versions.ValidTime(_view.VersionOf(edge.Claim)))
                    .OfType<EdtfTime>()
                    .MinBy(time => (time.Earliest ?? DateOnly.MaxValue, time.Latest ?? DateOnly.MaxValue)));
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
                AddOfEdges(entity);
                break;
        }

        return _cells.Count == 0 ? [GroupCell.Unknown] : [.. _cells];
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
        if (time is null)
        {
            return;
        }

        var period = GroupPeriod.Of(time, _key);
        var set = period.Set is null ? 0 : _sets.IndexOf(period.Set) + 1;
        if (period.Set is not null && set == 0)
        {
            _sets.Add(period.Set);
            set = _sets.Count;
        }

        _cells.Add(new GroupCell(period.First, period.Last, set));
    }

    private void AddOfEdges(int entity)
    {
        foreach (var (claim, other) in Edges(entity))
        {
            if (_definition.Qualifiers.Count == 0)
            {
                AddEntity(other);
                continue;
            }

            var qualifiers = _view.QualifiersOf(_view.VersionOf(claim));
            foreach (var key in _definition.Qualifiers)
            {
                if (AddQualifiers(qualifiers, key))
                {
                    break;
                }
            }
        }
    }

    private bool AddQualifiers(QualifierSet qualifiers, QualifierKey key)
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
                AddEntity(_view.HandleOf(entity));
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

    // Returns the believed claims along the key's edges, each with the entity at its other end.
    private IEnumerable<(int Claim, int Other)> Edges(int entity) => _definition.Edges.SelectMany(
        edge => Claims(entity, edge).Select(claim => (claim, _view.OtherEnd(claim, edge.Direction))));

    private List<int> Claims(int entity, GroupEdge edge)
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

    private void AddEntity(int entity)
    {
        if (_definition.IsByCountry)
        {
            AddCountries(entity, MaxHops);
        }
        else if (_types.Count == 0 || _types.Contains(TypeOf(entity)))
        {
            Add(entity);
        }
    }

    private void AddCountries(int entity, int hops)
    {
        var type = TypeOf(entity);
        if (type == EntityType.Country)
        {
            Add(entity);
            return;
        }

        Predicate? up = type switch
        {
            EntityType.Office => Predicate.OfficeOf,
            EntityType.Organization => Predicate.PartOf,
            EntityType.Place => Predicate.LocatedIn,
            _ => null,
        };
        if (up is not { } predicate || hops == 0)
        {
            return;
        }

        foreach (var claim in Claims(entity, new GroupEdge(predicate, ClaimDirection.Outgoing)))
        {
            AddCountries(_view.OtherEnd(claim, ClaimDirection.Outgoing), hops - 1);
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

    private EntityType TypeOf(int entity) => _view.Tables.Entities.Id(entity).Type;
}
