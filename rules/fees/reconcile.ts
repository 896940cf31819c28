/** One sum, as the bank's or the gateway's statement says, or as it is booked here; whole đồng, out of the account below nothing. */
export interface Sum {
  reference: string;
  amount: number;
}

/** Only on the statement; only here; on both, as different sums. */
export const DIFFERENCES = ['STATEMENT_ONLY', 'BOOKED_ONLY', 'AMOUNT'] as const;

export interface Difference {
  kind: (typeof DIFFERENCES)[number];
  reference: string;
  /** Null where it is not there. */
  stated: number | null;
  booked: number | null;
}

/** What a statement and the books do not agree in, by reference (QĐ 31/2021/QĐ-TTg: each day). */
export function differencesOf(stated: readonly Sum[], booked: readonly Sum[]): Difference[] {
  const books = new Map(booked.map(({ reference, amount }) => [reference, amount]));
  const said = new Map(stated.map(({ reference, amount }) => [reference, amount]));
  const references = [...new Set([...said.keys(), ...books.keys()])];
  return references.flatMap((reference) => {
    const [a, b] = [said.get(reference) ?? null, books.get(reference) ?? null];
    if (a === b) return [];
    const kind = b === null ? 'STATEMENT_ONLY' : a === null ? 'BOOKED_ONLY' : 'AMOUNT';
    return [{ kind, reference, stated: a, booked: b } as const];
  });
}
