import type { Component } from '@motcua/contract/catalogue';
import type { ReceivedComponent } from '@motcua/contract/dossier-view';

export type Count = Omit<ReceivedComponent, 'code'>;
export type Counts = Readonly<Record<string, Count>>;

const NONE: Count = { originals: 0, certified: 0, copies: 0, present: false };

/** What was recorded before, nothing for the rest. */
export function startingCounts(
  components: readonly Component[],
  received: readonly ReceivedComponent[],
): Counts {
  return Object.fromEntries(
    components.map(({ code }) => [code, received.find((one) => one.code === code) ?? NONE]),
  );
}

/** Every required paper as the procedure asks for it: one key for the usual case. What was counted of the others stays. */
export function asRequired(components: readonly Component[], counts: Counts): Counts {
  const asked = components.filter((component) => component.required);
  return {
    ...counts,
    ...Object.fromEntries(
      asked.map(({ code, originals, certified, copies, presentOnly }) => [
        code,
        { originals, certified, copies, present: presentOnly || originals + certified + copies === 0 },
      ]),
    ),
  };
}

export const countOf = (counts: Counts, code: string): Count => counts[code] ?? NONE;

const handedIn = ({ originals, certified, copies, present }: Count): boolean =>
  present || originals + certified + copies > 0;

/** What was handed in or shown; a paper that did not come is not in the receipt. */
export const asReceived = (counts: Counts): ReceivedComponent[] =>
  Object.entries(counts)
    .filter(([, count]) => handedIn(count))
    .map(([code, { originals, certified, copies }]) => ({
      code,
      originals,
      certified,
      copies,
      present: true,
    }));

/** Required papers of which nothing was handed in or shown. */
export const missingPapers = (components: readonly Component[], counts: Counts): Component[] =>
  components.filter((component) => component.required && !handedIn(countOf(counts, component.code)));

/** Papers asked for in a case: those of every case and those of this one. */
export const papersOf = (components: readonly Component[], ofCase: string): Component[] =>
  components.filter((component) => component.case === null || component.case === ofCase);
