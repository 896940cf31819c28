import { randomUUID } from 'node:crypto';
import type { Input } from '@motcua/contract/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, doStep, LAN, NAM_SON, openTask } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

const STATUS = '1.004873';
const MARRIAGE = '1.000894';

let here: Province;
/** Her certificate of marital status, granted before. */
let fromDossier: string;
beforeAll(async () => {
  here = await province();
  ({ dossierId: fromDossier } = await accepted(here, { procedure: STATUS }));
  while ((await openTask(here, fromDossier)).kind !== 'RETURN') await doStep(here, fromDossier);
  await here.deliver();
});
afterAll(() => here.close());

const counted = (code: string, present = true) => ({ code, originals: 1, certified: 0, copies: 0, present });
const visit = (changed: Partial<Input<'acceptVisit'>> = {}): Input<'acceptVisit'> => ({
  procedureCode: MARRIAGE,
  intakeUnit: NAM_SON,
  applicant: LAN,
  submitterRole: 'SELF',
  answers: {},
  resultChannel: 'POST',
  returnAt: 'INTAKE',
  received: [counted('TP01'), counted('TP03')],
  papers: [{ component: 'TP02', fromDossier }],
  receipt: false,
  sent: false,
  ...changed,
});
const count = async (): Promise<number> => {
  const { count: all } = await here.database.db
    .selectFrom('dossier')
    .select((e) => e.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(all);
};

describe('a person served in one act', () => {
  test('is accepted with what she brings and what the offices hold, as by the single acts', async () => {
    const key = { idempotencyKey: 'one-visit' };
    const receipt = await here.as('qu.minh').acceptVisit(visit(), key);
    expect(receipt).toMatchObject({ state: 'IN_PROCESS', code: expect.stringMatching(/^H05\./) });
    const view = await here.as('qu.minh').getDossier({ dossierId: receipt.dossierId });
    expect(view).toMatchObject({ resultChannel: 'POST', channel: 'COUNTER' });
    expect(view.files).toMatchObject([{ component: 'TP02' }]);
    expect(view.events.map(({ kind }) => kind).slice(0, 3)).toEqual([
      'DRAFT_CREATED',
      'PAPER_TAKEN_OVER',
      'ACCEPTED',
    ]);
    // sent again, the same dossier
    const before = await count();
    expect(await here.as('qu.minh').acceptVisit(visit(), key)).toEqual(receipt);
    expect(await count()).toBe(before);
  });

  test.each([
    ['a paper is missing', { received: [counted('TP01')], papers: [] }, 'INCOMPLETE'],
    ['the paper is not held', { papers: [{ component: 'TP02', fromDossier: randomUUID() }] }, 'NOT_FOUND'],
    ['the procedure is not received here', { intakeUnit: 'H05' }, 'PROCEDURE_NOT_RECEIVED_HERE'],
  ] as const)('leaves nothing behind where %s', async (_, changed, code) => {
    const before = await count();
    await refused(here.as('qu.minh').acceptVisit(visit(changed as object)), code);
    expect(await count()).toBe(before);
  });

  test('only by who receives at this counter', async () => {
    await refused(here.as('qu.thu').acceptVisit(visit()), 'FORBIDDEN');
    await refused(here.as('ld.phong').acceptVisit(visit()), 'FORBIDDEN');
  });
});
