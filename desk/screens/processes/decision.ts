/** The decision as it is typed; undefined while its number or its day is missing, and nothing can be sent by it. */
export const decisionOf = (
  number: string,
  date: string | undefined,
): { number: string; date: string } | undefined =>
  number.trim() === '' || date === undefined ? undefined : { number: number.trim(), date };
