import type { Client } from '@motcua/contract/client';
import type { ErrorCode } from '@motcua/contract/errors';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accepted,
  completeDraft,
  counterDraft,
  holderOf,
  submitted,
  walkTo,
  WISH,
} from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

/** Kinds of account, each with who stands for it; the right officer and his colleagues depend on the act. */
const ALWAYS = {
  'signed out': null,
  'another citizen': 'cd.son',
  administrator: 'qt.vu',
  'control officer': 'ks.ha',
  inspector: 'tt.tra',
} as const;
type Outcome = ErrorCode | 'DONE';

interface Arranged {
  call(client: Client): Promise<unknown>;
  /** User name of who may do it. */
  right: string;
}
interface Row {
  arrange(): Promise<Arranged>;
  sameRoleElsewhere: string;
  wrongRoleHere: string;
  owner: Outcome;
  expected: Record<keyof typeof ALWAYS | 'same role, other unit' | 'wrong role, same unit', Outcome>;
}

/** Acts of officers: whoever may read the dossier is told why not; to a stranger it does not exist. */
const OFFICERS = {
  'signed out': 'UNAUTHENTICATED',
  'another citizen': 'FORBIDDEN',
  administrator: 'NOT_FOUND',
  'control officer': 'FORBIDDEN',
  inspector: 'FORBIDDEN',
  'same role, other unit': 'NOT_FOUND',
  'wrong role, same unit': 'FORBIDDEN',
} as const;
/** Acts open to citizens too. */
const ANYBODY = { ...OFFICERS, 'another citizen': 'NOT_FOUND' } as const;
/** Nobody but its owner knows of a draft. */
const HIDDEN = {
  ...ANYBODY,
  'control officer': 'NOT_FOUND',
  inspector: 'NOT_FOUND',
  'wrong role, same unit': 'NOT_FOUND',
} as const;
const READERS = {
  ...ANYBODY,
  'control officer': 'DONE',
  inspector: 'DONE',
  'wrong role, same unit': 'DONE',
} as const;

const counter = (arrange: () => Promise<Arranged>): Row => ({
  arrange,
  sameRoleElsewhere: 'kb.tiepnhan',
  wrongRoleHere: 'ld.ct',
  owner: 'FORBIDDEN',
  expected: OFFICERS,
});
const atStep = (
  kind: 'ASSIGN' | 'WORK' | 'APPROVE' | 'ISSUE',
  sameRoleElsewhere: string,
  call: (client: Client, taskId: string) => Promise<unknown>,
): Row => ({
  arrange: async () => {
    const { dossierId } = await accepted(here);
    const task = await walkTo(here, dossierId, kind);
    return { call: (client) => call(client, task.id), right: await holderOf(here, task) };
  },
  sameRoleElsewhere,
  wrongRoleHere: 'qu.minh',
  owner: 'FORBIDDEN',
  expected: OFFICERS,
});

const NOBODY = '00000000-0000-4000-8000-000000000000';

const ROWS: Record<string, Row> = {
  acceptDossier: counter(async () => {
    const { dossierId } = await submitted(here);
    return { right: 'qu.minh', call: (client) => client.acceptDossier({ dossierId }) };
  }),
  'requestSupplement at the counter': counter(async () => {
    const { dossierId } = await submitted(here);
    return { right: 'qu.minh', call: (client) => client.requestSupplement({ dossierId, ...WISH }) };
  }),
  refuseDossier: counter(async () => {
    const { dossierId } = await submitted(here);
    return {
      right: 'qu.minh',
      call: (client) =>
        client.refuseDossier({ dossierId, reason: 'DUPLICATE', text: 'Trùng với hồ sơ đã nộp' }),
    };
  }),
  deliverResult: counter(async () => {
    const { dossierId } = await accepted(here);
    await walkTo(here, dossierId, 'RETURN');
    return {
      right: 'qu.minh',
      call: (client) => client.deliverResult({ dossierId, method: 'COUNTER', receiverName: 'Lan' }),
    };
  }),
  'updateDraft of the counter’s own draft': {
    ...counter(async () => {
      const { dossierId } = await counterDraft(here);
      return { right: 'qu.minh', call: (client) => client.updateDraft({ dossierId }) };
    }),
    owner: 'DONE',
    expected: ANYBODY,
  },
  supplyDocuments: {
    ...counter(async () => {
      const { dossierId } = await submitted(here);
      await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
      return { right: 'qu.minh', call: (client) => client.supplyDocuments({ dossierId }) };
    }),
    owner: 'DONE',
    expected: ANYBODY,
  },
  submitDossier: {
    ...counter(async () => {
      const { dossierId } = await completeDraft(here);
      return {
        right: 'cd.lan',
        call: (client) => client.submitDossier({ dossierId, declaration: true }),
      };
    }),
    owner: 'DONE',
    expected: HIDDEN,
  },
  'requestSupplement in process': atStep('WORK', 'kb.hotich', async (client, taskId) => {
    const { dossier_id } = await here.database.db
      .selectFrom('task')
      .select('dossier_id')
      .where('id', '=', taskId)
      .executeTakeFirstOrThrow();
    return client.requestSupplement({ dossierId: dossier_id, ...WISH });
  }),
  assignTask: atStep('ASSIGN', 'kb.truongphong', async (client, taskId) =>
    client.assignTask({ taskId, accountId: await here.accountId('cm.ht') }),
  ),
  completeTask: atStep('WORK', 'kb.hotich', (client, taskId) =>
    client.completeTask({ taskId, draftResult: { text: 'Cấp', outcome: 'GRANT' } }),
  ),
  returnForRework: atStep('APPROVE', 'kb.chutich', (client, taskId) =>
    client.returnForRework({ taskId, comment: 'Xem lại' }),
  ),
  approveResult: atStep('APPROVE', 'kb.chutich', (client, taskId) => client.approveResult({ taskId })),
  issueResult: atStep('ISSUE', 'kb.vanthu', (client, taskId) => client.issueResult({ taskId })),
  getDossier: {
    ...counter(async () => {
      const { dossierId } = await accepted(here);
      return { right: 'qu.minh', call: (client) => client.getDossier({ dossierId }) };
    }),
    owner: 'DONE',
    expected: READERS,
  },
  explainDue: {
    ...counter(async () => {
      const { dossierId } = await accepted(here);
      return { right: 'qu.minh', call: (client) => client.explainDue({ dossierId }) };
    }),
    owner: 'DONE',
    expected: READERS,
  },
  getFile: {
    ...counter(async () => {
      const { dossierId } = await accepted(here);
      const [file] = (await here.as('qu.minh').getDossier({ dossierId })).files;
      return { right: 'qu.minh', call: (client) => client.getFile({ fileId: file?.id ?? NOBODY }) };
    }),
    owner: 'DONE',
    expected: READERS,
  },
  'getSlip of the receipt': {
    ...counter(async () => {
      const { slipId } = await accepted(here);
      return {
        right: 'qu.minh',
        call: (client) => client.getSlip({ slipId: slipId ?? NOBODY, as: 'html' }),
      };
    }),
    owner: 'DONE',
    expected: READERS,
  },
};

describe.each(Object.entries(ROWS))('%s', (_, row) => {
  test('is refused to everybody it does not concern, and done for whom it does', async () => {
    const { call, right } = await row.arrange();
    const accounts: [Outcome, string, string | null][] = [
      ...(Object.keys(ALWAYS) as (keyof typeof ALWAYS)[]).map((kind): [Outcome, string, string | null] => [
        row.expected[kind],
        kind,
        ALWAYS[kind],
      ]),
      [row.expected['same role, other unit'], 'same role, other unit', row.sameRoleElsewhere],
      [row.expected['wrong role, same unit'], 'wrong role, same unit', row.wrongRoleHere],
      [row.owner, 'its owner', 'cd.lan'],
    ];
    // refusals first, so that what succeeds cannot spoil them
    for (const [outcome, kind, who] of accounts.toSorted(
      (a, b) => Number(a[0] === 'DONE') - Number(b[0] === 'DONE'),
    )) {
      const client = who === null ? here.anyone : here.as(who);
      if (outcome === 'DONE') {
        if (row.expected === READERS || kind !== 'its owner' || right === 'cd.lan') await call(client);
      } else {
        await refused(call(client), outcome).catch((error: unknown) => {
          throw new Error(`${kind} (${who ?? 'nobody'}): ${String(error)}`, { cause: error });
        });
      }
    }
    if (right !== 'cd.lan') expect(await call(here.as(right))).toBeDefined();
    if (row.owner === 'DONE' && row.expected !== READERS) {
      const again = await row.arrange();
      expect(await again.call(here.as('cd.lan'))).toBeDefined();
    }
  });
});
