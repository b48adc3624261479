using System.Text;
using DiploGraph.Graph.Memory.Columns;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Graph.Tests.Memory;

/// <summary>Compares the growing structures of the memory graph with plain collections.</summary>
public sealed class ColumnsTests
{
    [Fact]
    public void A_column_keeps_its_values_across_chunks()
    {
        var column = new Column<int>();
        for (var index = 0; index < 20_000; index++)
        {
            Assert.Equal(index, column.Add(index * 3));
        }

        Assert.All(Enumerable.Range(0, 20_000), index => Assert.Equal(index * 3, column[index]));
        column.GrowTo(20_005, -1);
        Assert.Equal((20_005, -1), (column.Count, column[20_004]));
    }

    [Fact]
    public void Arena_runs_do_not_overlap_even_if_they_are_larger_than_a_chunk()
    {
        var arena = new Arena<byte>(unitShift: 2);
        var random = new Random(1);
        var runs = new List<(uint Handle, byte[] Content)>();
        for (var number = 0; number < 3000; number++)
        {
            var content = new byte[number % 500 == 7 ? 100_000 : random.Next(1, 200)];
            random.NextBytes(content);
            var handle = arena.Allocate(content.Length, out var run);
            content.CopyTo(run);
            Assert.NotEqual(0u, handle);
            runs.Add((handle, content));
        }

        Assert.All(runs, run => Assert.True(arena.From(run.Handle)[..run.Content.Length].SequenceEqual(run.Content)));
    }

    [Fact]
    public void An_index_finds_every_text()
    {
        var index = new Utf8Index(new Arena<byte>(unitShift: 2));
        string[] texts = ["", "a", "日本", "\0", new string('x', 300),
            .. Enumerable.Range(0, 5000).Select(n => $"claim:{n}")];
        foreach (var text in texts)
        {
            Assert.Equal(-1, index.Find(text));
            index.Add(Encoding.UTF8.GetBytes(text));
        }

        Assert.All(texts, (text, number) =>
        {
            Assert.Equal(number, index.Find(text));
            Assert.Equal(text, index.GetString(number));
        });
    }

    [Theory]
    [InlineData(0u, 1)]
    [InlineData(127u, 1)]
    [InlineData(128u, 2)]
    [InlineData(uint.MaxValue, 5)]
    public void Numbers_use_as_few_bytes_as_possible(uint number, int length)
    {
        var run = new byte[5];
        Assert.Equal(length, PayloadEncoding.WriteNumber(run, number));
        Assert.Equal(length, PayloadEncoding.NumberLength(number));
        Assert.Equal(length, PayloadEncoding.ReadNumber(run, out var read));
        Assert.Equal(number, read);
    }

    [Fact]
    public void Lists_contain_the_handles_appended_per_owner_and_key() => Prop.ForAll(
            ArbMap.Default.ArbFor<(byte Owner, byte Key)[]>(),
            appended =>
            {
                var lists = new HandleLists();
                var heads = new int[4];
                var expected = new Dictionary<(int, int), List<int>>();
                foreach (var ((owner, key), handle) in appended.Select(
                    (pair, at) => ((pair.Owner % 4, pair.Key % 3), at)))
                {
                    lists.Append(ref heads[owner], (ushort)key, handle);
                    expected.TryAdd((owner, key), []);
                    expected[(owner, key)].Add(handle);
                }

                return expected.All(pair =>
                {
                    var list = lists.Find(heads[pair.Key.Item1], (ushort)pair.Key.Item2);
                    var run = lists.Read(list);
                    return lists.Count(list) == pair.Value.Count
                        && run.Count == pair.Value.Count
                        && Handles(run).SequenceEqual(pair.Value);
                });
            })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Sorted_handles_stay_sorted_and_can_be_read_from_any_position() => Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            seed =>
            {
                var random = new Random(seed);
                var all = Enumerable.Range(0, random.Next(1, 4000)).Select(number => number * 2).ToArray();
                random.Shuffle(all);
                var sorted = SortedHandles.Empty;
                for (var rest = all.AsSpan(); !rest.IsEmpty;)
                {
                    var before = sorted.Count;
                    var added = rest[..Math.Min(rest.Length, random.Next(1, 1500))].ToArray();
                    rest = rest[added.Length..];
                    Array.Sort(added);
                    sorted = sorted.Add(added, (left, right) => left.CompareTo(right));
                    Assert.Equal(before + added.Length, sorted.Count);
                }

                Array.Sort(all);
                var place = random.Next(-2, (all.Length * 2) + 2);
                Assert.Equal(all.Where(handle => handle > place), sorted.After(handle => handle.CompareTo(place)));
                Assert.Equal(
                    all.Where(handle => handle < place).Reverse(), sorted.Before(handle => handle.CompareTo(place)));
            })
        .QuickCheckThrowOnFailure();

    private static List<int> Handles(HandleLists.HandleRun run)
    {
        var handles = new List<int>();
        for (var at = 0; at < run.Count; at++)
        {
            handles.Add(run[at]);
        }

        return handles;
    }
}
