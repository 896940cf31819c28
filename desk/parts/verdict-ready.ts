/** Of the words of a verdict: how few are enough for either answer. */
export interface EnoughWords {
  leastForYes: number;
  leastForNo: number;
}

/** Whether a verdict can be sent: answered, with words enough for its answer, and a yes with whatever else it needs. */
export function verdictReady(
  { answer, text }: { answer: 'YES' | 'NO' | undefined; text: string },
  { leastForYes, leastForNo }: EnoughWords,
  readyForYes: boolean,
): boolean {
  const { length } = text.trim();
  switch (answer) {
    case 'YES':
      return readyForYes && length >= leastForYes;
    case 'NO':
      return length >= leastForNo;
    case undefined:
      return false;
  }
}
