using System.Collections;

namespace DiploGraph.GraphQL.Resolvers.Columns;

/// <summary>Fills columns of any list depth with values of a shape that is known only at run time.</summary>
internal static class DynamicColumnFiller
{
    extension(ResultColumn<object?> column)
    {
        /// <summary>Fills a position and the positions below it, in order.</summary>
        /// <param name="level">The number of list levels around the position.</param>
        /// <param name="index">The position, which must be the last one in its level so far.</param>
        /// <param name="value">Null, an exception, an item in the last level, or a list in any other level.</param>
        internal void FillPosition(int level, int index, object? value)
        {
            if (level < column.Depth)
            {
                column.Level(level).SetStart(index, column.Level(level + 1).Count);
            }

            switch (value)
            {
                case null:
                    column.Level(level).SetState(index, ColumnState.Null);
                    break;
                case Exception error:
                    column.Level(level).SetState(index, ColumnState.Failed);
                    column.AddError(level, index, error);
                    break;
                case var item when level == column.Depth:
                    column.SetItem(index, item);
                    break;
                case IEnumerable items and not string:
                    foreach (var item in items)
                    {
                        column.FillPosition(level + 1, column.AppendPosition(level + 1), item);
                    }

                    break;
                default:
                    column.Level(level).SetState(index, ColumnState.Failed);
                    column.AddError(level, index, new GraphQLException(
                        ErrorCodes.InternalServerError, "Expected a list, but the value is not a list."));
                    break;
            }
        }
    }
}
