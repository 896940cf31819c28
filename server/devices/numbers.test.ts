import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OfflineItem, SeriesView } from '@motcua/contract/devices';
import type { Applicant } from '@motcua/contract/shape';
import { addOfficer, tokenHash } from '../identity/index.ts';
import { acceptance, device, leased, merged, DONG_VIET, type Device } from '../testing/device.ts';
import { counterDraft, GUARDIAN, LAN } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { explained } from './explain.ts';

const DAY = '2026-12-10';
const start = `${DAY}T08:00:00+07:00`;

/** J14-A1 as a rule: what is said of a series is whole, and nothing stands on two papers. */
function assertWhole({ last, parts }: SeriesView): void {
  expect(parts.map(({ fate }) => fate)).not.toContain('UNEXPLAINED');
  let next = 1;
  for (const part of parts) {
    expect(part.first).toBe(next);
    next = part.last + 1;
  }
  expect(next).toBe(last + 1);
}

const seriesOf = async ({ as }: Province): Promise<SeriesView[]> =>
  Promise.all([
    as('ks.ha').explainSeries({ unit: DONG_VIET, series: 'DOSSIER', period: DAY }),
    as('ks.ha').explainSeries({ unit: DONG_VIET, series: 'GTN', period: '2026' }),
    as('ks.ha').explainSeries({ unit: DONG_VIET, series: 'PHD', period: '2026' }),
  ]);

const codes = async ({ database }: Province): Promise<string[]> => {
  const rows = await database.db.selectFrom('dossier').select('code').where('code', 'is not', null).execute();
  return rows.map(({ code }) => code ?? '');
};

const acceptOnline = async (here: Province, applicant: Applicant = LAN): Promise<void> => {
  const { dossierId } = await counterDraft(
    here,
    { procedure: GUARDIAN, unit: DONG_VIET, officer: 'dv.tiepnhan' },
    applicant,
  );
  await here.as('dv.tiepnhan').acceptDossier({ dossierId });
};

let here: Province;
beforeEach(async () => {
  here = await province({ at: start });
});
afterEach(() => here.close());

type Step = { do: 'ONLINE' } | { do: 'OFFLINE' | 'MERGE' | 'LEASE' | 'REVOKE'; device: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('ONLINE' as const) }) },
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('OFFLINE' as const), device: fc.integer({ min: 0, max: 2 }) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('MERGE' as const), device: fc.integer({ min: 0, max: 2 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('LEASE' as const), device: fc.integer({ min: 0, max: 2 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('REVOKE' as const), device: fc.integer({ min: 0, max: 2 }) }),
    },
  ),
  { minLength: 8, maxLength: 24 },
);

interface Away {
  on: Device;
  waiting: OfflineItem[];
  revoked: boolean;
}

/** Officers of the same counter, one for each device: a revocation then ends nobody else's session. */
async function extraOfficers({ database, clock }: Province, usernames: readonly string[]): Promise<void> {
  for (const username of usernames)
    await addOfficer(database.owner, {
      username,
      fullName: username,
      password: 'khong-dung-den',
      unitKey: DONG_VIET,
      position: 'Cán bộ tiếp nhận',
      roles: ['COUNTER_OFFICER'],
      from: '2025-07-01',
      now: clock.now(),
    });
}

async function signInAgain({ database, token, accountId, clock }: Province, username: string): Promise<void> {
  await database.owner
    .insertInto('session')
    .values({
      token_hash: tokenHash(await token(username)),
      account_id: await accountId(username),
      created_at: clock.now(),
      expires_at: new Date('2099-01-01T00:00:00Z'),
    })
    .onConflict((on) => on.doNothing())
    .execute();
}

describe('J14-A1: no number twice, no unexplained gap', () => {
  test(
    'in whatever order three devices and the counter accept, lease, merge, revoke',
    { timeout: 120_000 },
    async () => {
      // devices share no officer, so that a revocation ends no other's session
      const officers = ['qu.dong', 'dv.tiepnhan2', 'dv.tiepnhan3'];
      await extraOfficers(here, officers.slice(1));
      await fc.assert(
        fc.asyncProperty(steps, async (run) => {
          const away: Away[] = [];
          for (const [index, officer] of officers.entries())
            away.push({
              on: await device(here, { officer, name: `Máy ${index + 1}` }),
              waiting: [],
              revoked: false,
            });
          for (const step of run) await carryOut(step, away);
          for (const one of away) while (one.waiting.length > 0) await mergeNext(one);
          const all = await codes(here);
          expect(new Set(all).size).toBe(all.length);
          for (const series of await seriesOf(here)) assertWhole(series);
        }),
        { numRuns: 12 },
      );
    },
  );

  async function carryOut(step: Step, away: Away[]): Promise<void> {
    here.clock.advance(1_000);
    if (step.do === 'ONLINE') return acceptOnline(here);
    const one = away[step.device];
    if (one === undefined || one.revoked) return undefined;
    switch (step.do) {
      case 'OFFLINE': {
        const at = here.clock.now().toISOString();
        one.waiting.push(acceptance(one.on, { at, day: DAY }));
        return undefined;
      }
      case 'MERGE':
        return mergeNext(one);
      case 'LEASE':
        one.on.lease = await leased(here, one.on, one.waiting.length);
        return undefined;
      case 'REVOKE': {
        one.revoked = true;
        await here
          .as('dv.phochutich')
          .revokeDevice({ deviceId: one.on.id, revocation: 'LOST', comment: 'Mất liên lạc' });
        // signs in anew to bring what he had accepted
        await signInAgain(here, one.on.officer);
        return undefined;
      }
    }
  }

  async function mergeNext(one: Away): Promise<void> {
    const item = one.waiting.shift();
    if (item === undefined) return;
    const { outcome } = await merged(here, one.on, item);
    expect(outcome).toBe(one.revoked ? 'ASIDE' : 'MERGED');
  }

  test(
    '200 clients at once and three devices that come back at the same time',
    { timeout: 120_000 },
    async () => {
      const devices: Device[] = [];
      for (const name of ['Máy 1', 'Máy 2', 'Máy 3']) devices.push(await device(here, { name }));
      const drafts: string[] = [];
      for (let index = 0; index < 200; index++) {
        const { dossierId } = await counterDraft(here, {
          procedure: GUARDIAN,
          unit: DONG_VIET,
          officer: 'dv.tiepnhan',
        });
        drafts.push(dossierId);
      }
      const offline = devices.map((on) =>
        Array.from({ length: 10 }, () => acceptance(on, { at: start, day: DAY })),
      );
      here.clock.advance(3_600_000);
      await Promise.all([
        ...drafts.map((dossierId) => here.as('dv.tiepnhan').acceptDossier({ dossierId })),
        ...devices.map(async (on, index) => {
          for (const item of offline[index] ?? []) {
            expect(await merged(here, on, item)).toMatchObject({ outcome: 'MERGED' });
            await leased(here, on, 1);
          }
        }),
      ]);
      const all = await codes(here);
      expect(all).toHaveLength(230);
      expect(new Set(all).size).toBe(230);
      const whole = await seriesOf(here);
      for (const series of whole) assertWhole(series);
      const used = whole[0]?.parts.filter(({ fate }) => fate === 'USED') ?? [];
      expect(used.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(230);
      const register = await here.database.db
        .selectFrom('dossier')
        .select('register_seq')
        .orderBy('register_seq')
        .execute();
      expect(register.map(({ register_seq }) => register_seq)).toEqual(
        Array.from({ length: 230 }, (_, i) => i + 1),
      );
    },
  );
});

test('a number that nobody can explain is shown as such', () => {
  const parts = explained({
    last: 6,
    used: new Set([1, 5]),
    blocks: [{ first: 2, last: 4, device: 'a' }],
    voids: [{ first: 3, last: 4, device: 'a', record: 'lost' }],
  });
  expect(parts.map(({ first, last, fate }) => [first, last, fate])).toEqual([
    [1, 1, 'USED'],
    [2, 2, 'LEASED'],
    [3, 4, 'VOID'],
    [5, 5, 'USED'],
    [6, 6, 'UNEXPLAINED'],
  ]);
});
