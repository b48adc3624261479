using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>A compiled filter of entities, with handles for ids, case-folded texts and numbers for tokens.</summary>
internal abstract class EntityMatcher
{
    /// <summary>Returns whether an entity in the view matches the filter.</summary>
    public abstract bool Matches(int entity);

    public static EntityMatcher Of(EntityFilter? filter, GraphView view, DaySet? validAt) => filter switch
    {
        null => new All([]),
        EntityFilter.And and => new All([.. and.Parts.Select(part => Of(part, view, validAt))]),
        EntityFilter.Or or => new Any([.. or.Parts.Select(part => Of(part, view, validAt))]),
        EntityFilter.Not not => new Negated(Of(not.Part, view, validAt)),
        EntityFilter.IdIn ids => new OneOf([.. ids.Ids.Select(view.FindHandle)]),
        EntityFilter.TypeIn types => new OfType([.. types.Types], view),
        EntityFilter.TextIs text => new WithText(text, view, validAt),
        EntityFilter.TokenIn tokens => new WithToken(tokens, view, validAt),
        EntityFilter.TimeIs time => new WithTime(time, view, validAt),
        EntityFilter.Related related => new WithRelated(related, view, validAt),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "This store does not support the filter."),
    };

    private sealed class All(EntityMatcher[] parts) : EntityMatcher
    {
        public override bool Matches(int entity) => Array.TrueForAll(parts, part => part.Matches(entity));
    }

    private sealed class Any(EntityMatcher[] parts) : EntityMatcher
    {
        public override bool Matches(int entity) => Array.Exists(parts, part => part.Matches(entity));
    }

    private sealed class Negated(EntityMatcher part) : EntityMatcher
    {
        public override bool Matches(int entity) => !part.Matches(entity);
    }

    private sealed class OneOf(HashSet<int> entities) : EntityMatcher
    {
        public override bool Matches(int entity) => entities.Contains(entity);
    }

    private sealed class OfType(HashSet<EntityType> types, GraphView view) : EntityMatcher
    {
        public override bool Matches(int entity) => types.Contains(view.Tables.Entities.Id(entity).Type);
    }

    private sealed class WithText(EntityFilter.TextIs filter, GraphView view, DaySet? validAt) : EntityMatcher
    {
        private readonly TextMatcher _texts = new(filter.Match, filter.Texts);

        public override bool Matches(int entity)
        {
            if (filter.Predicate == Predicate.Name && MatchesLabel(entity))
            {
                return true;
            }

            var claims = view.Tables.Claims;
            foreach (var claim in view.ClaimsOf(entity, ClaimDirection.Outgoing, filter.Predicate))
            {
                if (claims.ObjectKind(claim) == LiteralKind.Text
                    && view.IsBelieved(claim, validAt)
                    && _texts.Matches(view.Tables.Literals.ReadUtf8(claims.Object(claim))))
                {
                    return true;
                }
            }

            return false;
        }

        private bool MatchesLabel(int entity) => _texts.Matches(view.LabelOf(entity))
            || Array.Exists(view.OthersOf(entity), other => _texts.Matches(view.LabelOf(other)));
    }

    private sealed class WithToken(EntityFilter.TokenIn filter, GraphView view, DaySet? validAt) : EntityMatcher
    {
        private readonly HashSet<int> _tokens = [.. filter.Tokens.Select(view.Tables.Literals.FindWord)];

        public override bool Matches(int entity)
        {
            var claims = view.Tables.Claims;
            foreach (var claim in view.ClaimsOf(entity, ClaimDirection.Outgoing, filter.Predicate))
            {
                if (claims.ObjectKind(claim) == LiteralKind.Token
                    && _tokens.Contains((int)claims.Object(claim)) && view.IsBelieved(claim, validAt))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private sealed class WithTime(EntityFilter.TimeIs filter, GraphView view, DaySet? validAt) : EntityMatcher
    {
        private readonly TimeCondition _test = new(filter.Match, filter.Time, filter.IncludePossible);

        public override bool Matches(int entity) =>
            view.TimeOf(entity, validAt) is { } time && _test.Matches(time);
    }

    private sealed class WithRelated(EntityFilter.Related filter, GraphView view, DaySet? validAt) : EntityMatcher
    {
        private readonly EntityMatcher? _other = filter.Other is null ? null : Of(filter.Other, view, validAt);
        private readonly QualifierMatcher? _edge = QualifierMatcher.Of(filter.Qualifiers, view);

        public override bool Matches(int entity)
        {
            // Some and None are decided by the first match, Every by the first mismatch.
            foreach (var claim in view.ClaimsOf(entity, filter.Direction, filter.Predicate))
            {
                if (view.IsBelieved(claim, validAt)
                    && _edge?.Matches(claim) != false
                    && IsThen(claim)
                    && Satisfies(view.OtherEnd(claim, filter.Direction)) == (filter.Quantifier != Quantifier.Every))
                {
                    return filter.Quantifier == Quantifier.Some;
                }
            }

            return filter.Quantifier != Quantifier.Some;
        }

        private bool IsThen(int claim) => filter.ValidTimes.Count == 0
            || (view.Tables.Versions.ValidTime(view.VersionOf(claim)) is { } time
                && filter.ValidTimes.All(test => test.Matches(time)));

        private bool Satisfies(int other) => _other is null || (other >= 0 && _other.Matches(other));
    }
}
