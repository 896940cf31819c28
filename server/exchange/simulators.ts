import type { ObligationLine } from '@motcua/contract/exchange';
import { addWorkingTime, isoInstant, localDate } from '@motcua/rules/calendar';
import { WORKING_HOUR_MS } from '@motcua/rules/clock';
import type { ExternalSystem } from '@motcua/rules/process';
import type { Moment, SystemOutside, SystemsOutside, Word } from './outside.ts';
import type { AskedContent } from './tables.ts';

/** How long each of them takes, in working hours. */
const TAKES: Record<ExternalSystem, number> = {
  TAX: 24,
  CIVIL_STATUS: 0,
  RESIDENCE: 8,
  SOCIAL_INSURANCE: 12,
  POWER: 16,
};

/** Registration fee and income tax of a transfer, in thousandths of its price (NĐ 10/2022 Đ.8; Luật Thuế TNCN Đ.29). */
const LEVIES = [
  { name: 'Lệ phí trước bạ', thousandths: 5, basis: 'NĐ 10/2022/NĐ-CP Điều 8' },
  { name: 'Thuế thu nhập cá nhân', thousandths: 20, basis: 'Luật Thuế thu nhập cá nhân Điều 29' },
];
/** Days to pay after the notice (NĐ 126/2020 Đ.18). */
const DAYS_TO_PAY = 30;

/** What a simulated request is known by: nothing is kept, its whole fate follows from it. */
interface Kept {
  sentAt: string;
  price: number;
  code: string;
}

/**
 * Stands in for a system outside. What becomes of a request follows from what was sent and the time that has passed, so that
 * demonstrations and tests come out the same in every copy of the program.
 */
const simulator = (system: ExternalSystem): SystemOutside => ({
  async send({ content }, { now, calendar }) {
    const kept: Kept = { sentAt: now.toISOString(), price: priceOf(content), code: content.dossierCode };
    return { reference: JSON.stringify(kept), askAt: readyAt(system, now, calendar) };
  },
  async ask(reference, { now, calendar }): Promise<Word> {
    const kept = JSON.parse(reference) as Kept;
    const at = readyAt(system, new Date(kept.sentAt), calendar);
    if (now < at) return { state: 'WAITING', askAt: at };
    const number = `${system}-${kept.code.slice(-4)}/${isoInstant(calendar, at).slice(0, 4)}`;
    if (system === 'TAX' && kept.price > 0) return assessment(kept, number, { now: at, calendar });
    return { state: 'DONE', at, number, text: SAYS[system] };
  },
});

const readyAt = (system: ExternalSystem, from: Date, calendar: Moment['calendar']): Date =>
  TAKES[system] === 0 ? from : addWorkingTime(calendar, from, TAKES[system] * WORKING_HOUR_MS);

export const SAYS: Record<ExternalSystem, string> = {
  TAX: 'Không phát sinh nghĩa vụ tài chính',
  CIVIL_STATUS: 'Đã cấp số định danh và số đăng ký hộ tịch',
  RESIDENCE: 'Đã đăng ký thường trú',
  SOCIAL_INSURANCE: 'Đã cấp mã số và thẻ bảo hiểm y tế',
  POWER: 'Đã thỏa thuận đấu nối',
};

const priceOf = ({ answers }: AskedContent): number => {
  const price = Number(answers['price'] ?? 0);
  return Number.isSafeInteger(price) && price > 0 ? price : 0;
};

function assessment({ price }: Kept, number: string, { now, calendar }: Moment): Word {
  const payBy = new Date(now.getTime() + DAYS_TO_PAY * 86_400_000);
  return {
    state: 'OBLIGATION',
    number,
    issuedOn: localDate(calendar, now),
    payBy: localDate(calendar, payBy),
    lines: leviesOn(price),
  };
}

export const leviesOn = (price: number): ObligationLine[] =>
  LEVIES.map(({ name, thousandths, basis }) => ({
    name,
    amount: Math.round((price * thousandths) / 1000),
    basis,
  }));

/** Stand-ins of a demonstration and of tests, within the program. */
export const SIMULATORS: SystemsOutside = {
  TAX: simulator('TAX'),
  CIVIL_STATUS: simulator('CIVIL_STATUS'),
  RESIDENCE: simulator('RESIDENCE'),
  SOCIAL_INSURANCE: simulator('SOCIAL_INSURANCE'),
  POWER: simulator('POWER'),
};
