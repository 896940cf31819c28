import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { accepted, doStep } from '../testing/dossier.ts';
import { province } from '../testing/province.ts';

const statement = await readFile(join(import.meta.dirname, '0026-tokens-again.sql'), 'utf8');

test('what the program before tokens accepted or moved while it still ran goes on; whatever is right stays', async () => {
  const here = await province();
  const tokensOf = async (id: string) =>
    (
      await here.database.owner
        .selectFrom('dossier')
        .select('tokens')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).tokens;
  const bare = (await accepted(here)).dossierId;
  const stale = (await accepted(here)).dossierId;
  const [first = ''] = await tokensOf(stale);
  await doStep(here, stale);
  const right = [await tokensOf(bare), await tokensOf(stale)];
  await here.database.owner.updateTable('dossier').set({ tokens: [] }).where('id', '=', bare).execute();
  await here.database.owner
    .updateTable('dossier')
    .set({ tokens: [first] })
    .where('id', '=', stale)
    .execute();

  const mend = async () => {
    await sql.raw(statement).execute(here.database.owner);
    return [await tokensOf(bare), await tokensOf(stale)];
  };
  expect(await mend()).toEqual(right);
  expect(await mend()).toEqual(right);
  expect((await here.as('ks.ha').getDossier({ dossierId: bare })).tasks).not.toEqual([]);
  await here.close();
});
