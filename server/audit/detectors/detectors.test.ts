import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../../platform/transaction.ts';
import { accepted, GUARDIAN, LAN, NAM_SON } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';
import { plant, type Planted } from '../../testing/plant.ts';
import { noteInLedger } from '../index.ts';
import { runDetectors } from './index.ts';

/** The first night of January: December 2026 is over, its last working day was Thursday the 31st. */
const AFTER = new Date('2027-01-01T02:30:00+07:00');
const AUTHORITY = 'X-09286-2025';

let here: Province;
/** An ordinary dossier: guardianship, three working days. */
let like: string;
beforeAll(async () => {
  here = await province({ at: '2026-11-02T08:00:00+07:00' });
  like = (await accepted(here)).dossierId;
});
afterAll(() => here.close());

const look = () => inTransaction(here.services.db, (tx) => runDetectors(here.services, tx, AFTER));
const put = (life: Planted) => plant(here, like, life);
const ended = (at: string, by = 'ns.vanthu') => ({ kind: 'RESULT_ISSUED', at, by, unit: AUTHORITY }) as const;

/** An honest month: results on their days, a request on the first day, one on the last, a refusal mended by the missing paper. */
async function cleanMonth() {
  for (let day = 1; day <= 18; day++) {
    const on = `2026-12-${String(day).padStart(2, '0')}`;
    await put({
      acceptedAt: `${on}T08:30:00+07:00`,
      finishedAt: `${on}T16:00:00+07:00`,
      dueAt: '2026-12-25T17:00:00+07:00',
      state: 'RESULT_READY',
      result: 'GRANT',
      events: [ended(`${on}T16:00:00+07:00`)],
    });
  }
  for (const asked of ['2026-12-08T09:00:00+07:00', '2026-12-10T16:00:00+07:00'])
    await put({
      acceptedAt: '2026-12-07T08:00:00+07:00',
      dueAt: '2026-12-21T17:00:00+07:00',
      originalDueAt: '2026-12-10T17:00:00+07:00',
      pauses: [{ from: asked.replace('16:00', '09:00'), to: '2026-12-16T08:00:00+07:00' }],
      events: [
        { kind: 'SUPPLEMENT_REQUESTED', at: asked.replace('16:00', '09:00'), by: 'cm.ht', unit: AUTHORITY },
        {
          kind: 'DUE_SET',
          at: '2026-12-16T08:00:00+07:00',
          by: 'cd.lan',
          data: {
            dueBefore: '2026-12-10T17:00:00+07:00',
            dueAt: '2026-12-21T17:00:00+07:00',
            number: '02/TBH',
          },
        },
      ],
    });
}

/** At the applicant's wish: stopped at the counter in good time, or withdrawn by himself when it was late. */
async function endedByWish() {
  for (const [kind, by, at] of [
    ['STOPPED', 'qu.minh', '2026-12-08T10:00:00+07:00'],
    ['WITHDRAWN', 'cd.son', '2026-12-11T10:00:00+07:00'],
  ] as const)
    await put({
      acceptedAt: '2026-12-07T08:00:00+07:00',
      closedAt: at,
      dueAt: '2026-12-10T17:00:00+07:00',
      state: kind,
      events: [{ kind, at, by, unit: NAM_SON }],
    });
}

/** Refused at the counter before anything was scanned, back on the next day. */
async function refusedAndMended() {
  const { dossierId } = await here
    .as('qu.minh')
    .createDraft({ procedureCode: GUARDIAN, intakeUnit: NAM_SON, applicant: LAN });
  const officer = await here.accountId('qu.minh');
  await inTransaction(here.services.db, (tx) =>
    noteInLedger(tx, {
      dossierId,
      kind: 'REFUSAL',
      reasonCode: 'NOT_ELIGIBLE',
      components: [],
      text: 'Chưa đủ điều kiện',
      officer,
      unit: NAM_SON,
      procedureCode: GUARDIAN,
      sector: 'Hộ tịch',
      slipId: null,
      at: new Date('2026-12-08T09:00:00+07:00'),
    }),
  );
  await put({ acceptedAt: '2026-12-09T09:00:00+07:00', applicantIdNumber: LAN.idNumber });
}

describe('honesty of the clock', () => {
  test('a clean month gives no finding', async () => {
    await cleanMonth();
    await refusedAndMended();
    await endedByWish();
    expect(await look()).toBe(0);
    expect((await here.as('ks.ha').listFindings({})).items).toEqual([]);
  });

  test('six planted tricks give six findings, each with its dossiers', async () => {
    const tricks = {
      DEADLINE_RESET: [await resetWithoutPaper()],
      INSTANT_CLOSURE: [await closedAtOnce()],
      PAUSE_BEFORE_DUE: [await pausedBeforeDue()],
      SUPPLEMENT_ON_LAST_DAY: await askedOnLastDays(),
      REFUSED_THEN_ACCEPTED: await withdrawnAndBack(),
      BULK_CLOSING: await heapAtMonthEnd(),
    };
    expect(await look()).toBe(6);
    const { items } = await here.as('ks.ha').listFindings({});
    expect(
      Object.fromEntries(items.map((one) => [one.detector, one.dossiers.map((d) => d.dossierId).toSorted()])),
    ).toEqual(Object.fromEntries(Object.entries(tricks).map(([name, ids]) => [name, ids.toSorted()])));
    for (const one of items) {
      expect(one.text).toMatch(/^[^{}]+\.$/);
      expect(one.text).not.toContain('undefined');
      expect(one.textEn).not.toContain('undefined');
      expect(one.status).toBe('OPEN');
    }
  });

  test('running again adds nothing', async () => {
    expect(await look()).toBe(0);
    expect((await here.as('ks.ha').listFindings({})).items).toHaveLength(6);
  });
});

/** The due date was set later by an administrator, without slip and second person. */
const resetWithoutPaper = () =>
  put({
    acceptedAt: '2026-12-14T08:00:00+07:00',
    dueAt: '2026-12-30T17:00:00+07:00',
    originalDueAt: '2026-12-17T17:00:00+07:00',
    events: [
      {
        kind: 'DUE_SET',
        at: '2026-12-16T08:00:00+07:00',
        by: 'qt.vu',
        data: { dueBefore: '2026-12-17T17:00:00+07:00', dueAt: '2026-12-30T17:00:00+07:00' },
      },
    ],
  });

/** Accepted and ended within six minutes, where the others of the month took a day. */
const closedAtOnce = () =>
  put({
    acceptedAt: '2026-12-15T09:00:00+07:00',
    finishedAt: '2026-12-15T09:06:00+07:00',
    dueAt: '2026-12-18T17:00:00+07:00',
    state: 'RESULT_READY',
    result: 'GRANT',
    events: [ended('2026-12-15T09:06:00+07:00')],
  });

/** The clock was stopped an hour before it ran out, by an obligation. */
const pausedBeforeDue = () =>
  put({
    acceptedAt: '2026-12-14T08:00:00+07:00',
    dueAt: null,
    originalDueAt: '2026-12-17T17:00:00+07:00',
    state: 'AWAITING_FINANCIAL_OBLIGATION',
    pauses: [{ from: '2026-12-17T16:00:00+07:00', kind: 'FINANCIAL_OBLIGATION', policy: 'PAUSE' }],
    events: [{ kind: 'SUSPENDED', at: '2026-12-17T16:00:00+07:00', by: 'ld.phong', unit: AUTHORITY }],
  });

/** Three times in a month on the morning of the third working day. */
async function askedOnLastDays(): Promise<string[]> {
  const asked = [];
  for (const [from, last] of [
    ['2026-12-01', '2026-12-04'],
    ['2026-12-07', '2026-12-10'],
    ['2026-12-14', '2026-12-17'],
  ] as const)
    asked.push(
      await put({
        acceptedAt: `${from}T08:00:00+07:00`,
        dueAt: null,
        state: 'SUPPLEMENT_IN_PROCESS',
        pauses: [{ from: `${last}T09:00:00+07:00` }],
        events: [
          { kind: 'SUPPLEMENT_REQUESTED', at: `${last}T09:00:00+07:00`, by: 'ns.xahoi', unit: AUTHORITY },
        ],
      }),
    );
  return asked;
}

/** Withdrawn when it became late, handed in again two days later with the same papers. */
async function withdrawnAndBack(): Promise<string[]> {
  const applicantIdNumber = '999188000777';
  const gone = await put({
    acceptedAt: '2026-12-07T08:00:00+07:00',
    closedAt: '2026-12-11T16:00:00+07:00',
    dueAt: '2026-12-10T17:00:00+07:00',
    state: 'WITHDRAWN',
    applicantIdNumber,
    events: [{ kind: 'WITHDRAWN', at: '2026-12-11T16:00:00+07:00', by: 'cd.son', unit: NAM_SON }],
  });
  const back = await put({
    acceptedAt: '2026-12-14T08:00:00+07:00',
    dueAt: '2026-12-17T17:00:00+07:00',
    applicantIdNumber,
  });
  return [gone, back];
}

/** Eleven results in the last hour of the month by one officer who issues one a day. */
async function heapAtMonthEnd(): Promise<string[]> {
  const heap = [];
  for (let minute = 10; minute < 22; minute++)
    heap.push(
      await put({
        acceptedAt: '2026-12-28T08:00:00+07:00',
        finishedAt: `2026-12-31T16:${minute}:00+07:00`,
        dueAt: '2026-12-31T17:00:00+07:00',
        state: 'RESULT_READY',
        result: 'GRANT',
        events: [ended(`2026-12-31T16:${minute}:00+07:00`)],
      }),
    );
  return heap;
}

describe('a finding is explained by the unit and closed by the control office', () => {
  const finding = async (detector: string) => {
    const { items } = await here.as('ks.ha').listFindings({});
    const found = items.find((one) => one.detector === detector);
    if (found === undefined) throw new Error(`no ${detector}`);
    return found;
  };

  test('who answers for the unit sees and answers it, others do not', async () => {
    const { id } = await finding('BULK_CLOSING');
    expect((await here.as('ld.ct').listFindings({ unit: AUTHORITY })).items.map((one) => one.id)).toContain(
      id,
    );
    await refused(here.as('cm.ht').listFindings({}), 'FORBIDDEN');
    await refused(
      here.as('cm.ht').answerFinding({ findingId: id, text: 'Không phải việc của tôi' }),
      'FORBIDDEN',
    );
    await refused(
      here.as('ks.ha').answerFinding({ findingId: id, text: 'Trả lời thay đơn vị' }),
      'FORBIDDEN',
    );
    expect((await here.as('gd.tt').listFindings({})).items.map((one) => one.id)).not.toContain(id);
    const answered = await here
      .as('ld.ct')
      .answerFinding({ findingId: id, text: 'Văn thư nghỉ ốm ba ngày cuối tháng' });
    expect(answered).toMatchObject({ status: 'ANSWERED', answeredBy: 'Nguyễn Hữu Chính', mayAnswer: false });
    await refused(
      here.as('ld.pct').answerFinding({ findingId: id, text: 'Trả lời lần thứ hai' }),
      'CHANGED_MEANWHILE',
    );
  });

  test('only the control office closes it', async () => {
    const { id } = await finding('BULK_CLOSING');
    await refused(
      here.as('ld.ct').closeFinding({ findingId: id, accepted: true, text: 'Xong rồi' }),
      'FORBIDDEN',
    );
    await refused(
      here.as('tt.tra').closeFinding({ findingId: id, accepted: true, text: 'Xong rồi' }),
      'FORBIDDEN',
    );
    const closed = await here
      .as('ks.ha')
      .closeFinding({ findingId: id, accepted: true, text: 'Giải trình hợp lý' });
    expect(closed).toMatchObject({ status: 'CLOSED', accepted: true, closing: 'Giải trình hợp lý' });
    expect((await here.as('ks.ha').listFindings({ status: 'OPEN' })).items).toHaveLength(5);
    expect(await look()).toBe(0);
  });
});
