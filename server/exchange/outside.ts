import type { ObligationLine } from '@motcua/contract/exchange';
import type { Calendar } from '@motcua/rules/calendar';
import type { ExternalSystem } from '@motcua/rules/process';
import type { AskedContent } from './tables.ts';

/** A system outside the province's own software: tax office, civil status, residence, insurance, power company. */
export interface SystemOutside {
  /**
   * Takes a request over. The same `id` twice is one request to it, so that one repeated after a crash does no harm.
   * Throws where it cannot be reached: it is asked again.
   */
  send(request: { id: string; content: AskedContent }, at: Moment): Promise<Taken>;
  /** What has become of a request taken over before. */
  ask(reference: string, at: Moment): Promise<Word>;
}

export interface Moment {
  now: Date;
  calendar: Calendar;
}

/** Taken over, with the moment at which asking is worth while. */
export interface Taken {
  reference: string;
  askAt: Date;
}

export type Word =
  | { state: 'WAITING'; askAt: Date }
  | { state: 'DONE' | 'REJECTED'; at: Date; number: string; text: string }
  /** It has to look into the matter first, and is asked again. */
  | { state: 'VERIFYING'; at: Date; number: string; text: string; askAt: Date }
  | { state: 'OBLIGATION'; number: string; issuedOn: string; payBy: string; lines: ObligationLine[] };

export type SystemsOutside = Readonly<Record<ExternalSystem, SystemOutside>>;
