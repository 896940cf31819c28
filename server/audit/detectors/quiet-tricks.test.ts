import type { FindingView } from '@motcua/contract/audit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../../platform/transaction.ts';
import { accepted, NAM_SON } from '../../testing/dossier.ts';
import { plant } from '../../testing/plant.ts';
import { province, type Province } from '../../testing/province.ts';
import { runDetectors } from './index.ts';

/** Tricks that leave no result behind: the dossier is out of biểu II.06a before it is late in it. */

const AFTER = new Date('2027-01-01T02:30:00+07:00');

let here: Province;
let like: string;
beforeAll(async () => {
  here = await province({ at: '2026-12-01T08:00:00+07:00' });
  like = (await accepted(here)).dossierId;
});
afterAll(() => here.close());
beforeEach(async () => {
  await here.database.owner.deleteFrom('finding_dossier').execute();
  await here.database.owner.deleteFrom('finding').execute();
});

/** What is new to the detectors after the last working day of December. */
async function found(): Promise<FindingView[]> {
  await inTransaction(here.services.db, (tx) => runDetectors(here.services, tx, AFTER));
  return (await here.as('ks.ha').listFindings({})).items;
}
const dossiersOf = (findings: FindingView[], detector: FindingView['detector']): string[] =>
  findings
    .filter((one) => one.detector === detector)
    .flatMap(({ dossiers }) => dossiers.map(({ dossierId }) => dossierId));

interface End {
  kind: 'WITHDRAWN' | 'STOPPED';
  by: string;
  acceptedAt: string;
  dueAt: string;
  at: string;
}
const ended = ({ kind, by, acceptedAt, dueAt, at }: End): Promise<string> =>
  plant(here, like, {
    acceptedAt,
    dueAt,
    closedAt: at,
    state: kind,
    events: [{ kind, at, by, unit: NAM_SON }],
  });

test('accepted and withdrawn or stopped by an officer within minutes is an instant closure; by the applicant it is not', async () => {
  const quick = {
    acceptedAt: '2026-12-15T09:00:00+07:00',
    dueAt: '2026-12-18T17:00:00+07:00',
    at: '2026-12-15T09:06:00+07:00',
  };
  const [withdrawn, stopped] = [
    await ended({ ...quick, kind: 'WITHDRAWN', by: 'qu.minh' }),
    await ended({ ...quick, kind: 'STOPPED', by: 'qu.minh' }),
  ];
  await ended({ ...quick, kind: 'WITHDRAWN', by: 'cd.son' });
  expect(dossiersOf(await found(), 'INSTANT_CLOSURE').toSorted()).toEqual([withdrawn, stopped].toSorted());
});

test('withdrawn or stopped by an officer when it is late or nearly due is seen, with the officer and never the applicant', async () => {
  const begun = { acceptedAt: '2026-12-07T08:00:00+07:00', dueAt: '2026-12-10T17:00:00+07:00' };
  const [late, nearly] = [
    await ended({ ...begun, kind: 'WITHDRAWN', by: 'qu.minh', at: '2026-12-14T09:00:00+07:00' }),
    await ended({ ...begun, kind: 'STOPPED', by: 'qu.minh', at: '2026-12-10T16:30:00+07:00' }),
  ];
  await ended({ ...begun, kind: 'STOPPED', by: 'qu.minh', at: '2026-12-08T09:00:00+07:00' });
  await ended({ ...begun, kind: 'WITHDRAWN', by: 'cd.son', at: '2026-12-14T09:00:00+07:00' });
  const findings = await found();
  expect(dossiersOf(findings, 'PAUSE_BEFORE_DUE').toSorted()).toEqual([late, nearly].toSorted());
  for (const { detector, officer, text, unit } of findings.filter(
    (one) => one.detector === 'PAUSE_BEFORE_DUE',
  ))
    expect({ detector, officer: officer?.fullName, text, unit: unit.key }).toEqual({
      detector: 'PAUSE_BEFORE_DUE',
      officer: 'Nguyễn Quang Minh',
      text: expect.stringContaining('1 hồ sơ được cán bộ ghi rút hoặc dừng giải quyết') as string,
      unit: NAM_SON,
    });
});

test('withdrawals heaped up by one officer at the end of the month are bulk closing', async () => {
  const heap = [];
  for (let minute = 10; minute < 22; minute++)
    heap.push(
      await ended({
        kind: 'WITHDRAWN',
        by: 'qu.minh',
        acceptedAt: '2026-12-28T08:00:00+07:00',
        dueAt: '2027-01-08T17:00:00+07:00',
        at: `2026-12-31T16:${minute}:00+07:00`,
      }),
    );
  expect(dossiersOf(await found(), 'BULK_CLOSING').toSorted()).toEqual(heap.toSorted());
});

test('a due date that is not the one told last is a reset, whatever was told before', async () => {
  const told = {
    acceptedAt: '2026-12-14T08:00:00+07:00',
    originalDueAt: '2026-12-17T17:00:00+07:00',
    events: [
      {
        kind: 'DUE_SET' as const,
        at: '2026-12-16T08:00:00+07:00',
        by: 'qu.minh',
        data: {
          dueBefore: '2026-12-17T17:00:00+07:00',
          dueAt: '2026-12-21T17:00:00+07:00',
          number: '03/TBH',
        },
      },
    ],
  };
  await plant(here, like, { ...told, dueAt: '2026-12-21T17:00:00+07:00' });
  const moved = await plant(here, like, { ...told, dueAt: '2026-12-30T17:00:00+07:00' });
  const solved = await plant(here, like, {
    ...told,
    dueAt: '2026-12-30T17:00:00+07:00',
    finishedAt: '2026-12-29T17:00:00+07:00',
    state: 'RESULT_READY',
    result: 'GRANT',
  });
  const findings = await found();
  expect(dossiersOf(findings, 'DEADLINE_RESET').toSorted()).toEqual([moved, solved].toSorted());
  expect(findings.find((one) => one.detector === 'DEADLINE_RESET')?.text).toBe(
    'Hạn trả kết quả đang lưu khác với hạn mà nhật ký hồ sơ ghi lần cuối.',
  );
});

test('an applicant who withdrew by himself and came back is not named in a finding', async () => {
  const applicantIdNumber = '999188000778';
  const gone = await plant(here, like, {
    acceptedAt: '2026-12-07T08:00:00+07:00',
    dueAt: '2026-12-10T17:00:00+07:00',
    closedAt: '2026-12-11T16:00:00+07:00',
    state: 'WITHDRAWN',
    applicantIdNumber,
    events: [{ kind: 'WITHDRAWN', at: '2026-12-11T16:00:00+07:00', by: 'cd.son', unit: NAM_SON }],
  });
  await plant(here, like, {
    acceptedAt: '2026-12-14T08:00:00+07:00',
    dueAt: '2026-12-17T17:00:00+07:00',
    applicantIdNumber,
  });
  const returned = (await found()).filter((one) => one.detector === 'REFUSED_THEN_ACCEPTED');
  expect(returned.map(({ officer }) => officer)).toEqual([null]);
  expect(dossiersOf(returned, 'REFUSED_THEN_ACCEPTED')).toContain(gone);
});
