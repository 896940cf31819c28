import type { ObligationLine } from '@motcua/contract/exchange';
import type { Calendar } from '@motcua/rules/calendar';
import type { ExternalSystem } from '@motcua/rules/process';
import type { AskedContent } from './tables.ts';

/** A system outside the province's own software: tax office, civil status, residence, insurance, power company. */
export interface SystemOutside {
  /**
   * Takes a request over. The same `id` twice is one request to it, so that one repeated after a crash does no harm.
   *
   * @throws {OutsideError} anything else that is thrown means that it cannot be reached
   */
  send(request: { id: string; content: AskedContent }, at: Moment): Promise<Taken>;
  /**
   * What has become of a request taken over before.
   *
   * @throws {OutsideError}
   */
  ask(reference: string, at: Moment): Promise<Word>;
  /** What it holds of ours since a moment, to compare; absent: it keeps nothing that could be compared. */
  list?(since: Date, at: Moment): Promise<Held[]>;
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

/** A request as the other side holds it, under the id it was sent with. */
export interface Held {
  id: string;
  answered: boolean;
}

export type SystemsOutside = Readonly<Record<ExternalSystem, SystemOutside>>;

/**
 * AWAY: nobody gets through, whatever he asks; TEMPORARY: it answered, but could not do this one now; PERMANENT: it does not
 * understand this request and never will; REFUSED: it understands it and does not take it as it stands.
 */
export type OutsideFault = 'AWAY' | 'TEMPORARY' | 'PERMANENT' | 'REFUSED';

/** Why a system outside did not do as asked. The message is read by officers and names no person, address or key. */
export class OutsideError extends Error {
  override name = 'OutsideError';
  readonly fault: OutsideFault;
  constructor(fault: OutsideFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
