/** A decision as it is typed. */
export interface TypedDecision {
  number: string;
  date: string | undefined;
}

/** The decision typed; undefined while its number or its day is missing, and nothing can be sent by it. */
export const decisionOf = ({ number, date }: TypedDecision): { number: string; date: string } | undefined =>
  number.trim() === '' || date === undefined ? undefined : { number: number.trim(), date };

/** Nothing is typed of it: it is named later, by whoever decides. */
export const isUnsaid = ({ number, date }: TypedDecision): boolean =>
  number.trim() === '' && date === undefined;
