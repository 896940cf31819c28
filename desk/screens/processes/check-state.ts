import type { Examination } from './queries.ts';

/** Of what is written now: its check is on its way, could not be made, or says that it is sound or has errors. */
export type CheckState = 'ASKING' | 'FAILED' | 'SOUND' | 'FAULTY';

/** An answer as it is held; it may still be the one about what was written before. */
export interface Check {
  data: { findings: readonly Pick<Examination['findings'][number], 'severity'>[] } | undefined;
  error: unknown;
  isPlaceholderData: boolean;
}

/** What is known of what is written now; an older answer says nothing about it. `settled`: just this was asked about. */
export function checkState(settled: boolean, { data, error, isPlaceholderData }: Check): CheckState {
  if (!settled) return 'ASKING';
  if (error !== null) return 'FAILED';
  if (data === undefined || isPlaceholderData) return 'ASKING';
  return data.findings.some(({ severity }) => severity === 'ERROR') ? 'FAULTY' : 'SOUND';
}
