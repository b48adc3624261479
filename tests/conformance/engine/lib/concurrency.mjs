// Runs one task per item, with a fixed number of tasks at a time.

/** Calls `task` for every item of the iterable, at most `width` at the same time. */
export async function forEachAtOnce(items, width, task) {
  const iterator = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) await task(next.value);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
