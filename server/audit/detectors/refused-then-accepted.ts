import { localDate } from '@motcua/rules/calendar';
import { returnsWithin, type Return } from '../returns.ts';
import type { HonestyDetector } from './found.ts';

/** A refusal, a withdrawal or a closing, and the same applicant accepted again by the same authority with the same papers: a new clock. */
export const refusedThenAccepted: HonestyDetector = {
  name: 'REFUSED_THEN_ACCEPTED',
  async find({ tx, held, since, at, limit }) {
    const returns = await returnsWithin(tx, { start: since, end: at, days: limit('audit.returnDays') });
    return returns
      .filter((one) => isTrick(one) && new Date(one.accepted.at) < at)
      .map((one) => ({
        subject: one.dossierId,
        period: localDate(held.calendar, one.at),
        unit: one.unit,
        officer: one.officer,
        facts: { kind: one.kind, days: one.days },
        dossiers: [one.dossierId, one.accepted.dossierId],
      }));
  },
};

/** Who was refused at the counter with nothing on record may have brought anything the second time. */
const isTrick = ({ kind, compared, accepted }: Return): boolean =>
  accepted.sameAuthority && (kind === 'REFUSAL' ? compared : kind !== 'GUIDANCE');
