using System.Collections;

namespace DiploGraph.GraphQL.Resolvers.Columns;

/// <summary>Fills columns of any depth of lists from values whose shape is only known when they are there.</summary>
internal static class DynamicColumnFiller
{
    extension(ResultColumn<object?> column)
    {
        /// <summary>Fills a position, and the positions below it, in order.</summary>
        /// <param name="level">How many lists are about the position.</param>
        /// <param name="index">The position, the last one in its level so far.</param>
        /// <param name="value">Null, an exception, a list where the level is not the last, or else an item.</param>
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
                        ErrorCodes.InternalServerError, "A list was expected, and the value is not one."));
                    break;
            }
        }
    }
}
