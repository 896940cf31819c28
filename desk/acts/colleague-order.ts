/** Those on duty first, then the least loaded; the list itself stays as it is. */
export const inOrder = <One extends { accountId: string; openTasks: number }>(
  people: readonly One[],
  onDuty: ReadonlySet<string>,
): One[] =>
  people.toSorted(
    (a, b) => Number(onDuty.has(b.accountId)) - Number(onDuty.has(a.accountId)) || a.openTasks - b.openTasks,
  );
