import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ProcessDefinition } from '@motcua/rules/process';
import type { Tx } from '../platform/transaction.ts';
import { problemIn, type DataProblem, type ProcessPattern, type Province } from '../province/index.ts';

/**
 * Writes the maps of the data files. A dossier keeps the map it was accepted under (decision 0010): what the files say of a
 * version that dossiers follow may get an end or a decision, and no other content.
 *
 * @returns the line of each version that was left as it stands, for it would change under its dossiers
 */
export async function loadProcesses(tx: Tx, { processes }: Province): Promise<DataProblem[]> {
  const left: DataProblem[] = [];
  for (const map of processes) {
    const followers = await followersOfChanged(tx, map);
    if (followers > 0) left.push(problemIn(map, ['validFrom'], saidOf(followers)));
    else await upsert(tx, map);
  }
  return left;
}

const saidOf = (followers: number): string =>
  `${followers} hồ sơ đã tiếp nhận đang theo phiên bản này nên không đổi nội dung được; giữ nguyên nội dung cũ, ghi validTo, rồi thêm phiên bản mới với validFrom sau ngày đó`;

/** How many dossiers were accepted under the version of a map, where the files now say something else; 0 where they do not. */
async function followersOfChanged(tx: Tx, map: ProcessPattern): Promise<number> {
  const known = await tx
    .selectFrom('process_version')
    .select(['id', 'content'])
    .where('key', '=', map.key)
    .where('valid_from', '=', map.validFrom)
    .where('source', '=', 'DATA')
    .executeTakeFirst();
  if (known === undefined || isDeepStrictEqual(known.content, JSON.parse(contentOf(map)))) return 0;
  const { count } = await tx
    .selectFrom('dossier')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('process_version_id', '=', known.id)
    .where('accepted_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return count;
}

async function upsert(tx: Tx, map: ProcessPattern): Promise<void> {
  const { key, validFrom, validTo, decision } = map;
  const row = {
    valid_to: validTo ?? null,
    content: contentOf(map),
    decision_number: decision?.number ?? null,
    decision_date: decision?.date ?? null,
  };
  await tx
    .insertInto('process_version')
    .values({ id: randomUUID(), key, valid_from: validFrom, ...row })
    // what has been decided in the program stands
    .onConflict((on) =>
      on.columns(['key', 'valid_from']).doUpdateSet(row).where('process_version.source', '=', 'DATA'),
    )
    .execute();
}

function contentOf({
  validFrom: _from,
  validTo: _to,
  decision: _decision,
  legalBasis: _basis,
  ...definition
}: ProcessPattern): string {
  return JSON.stringify(definition satisfies ProcessDefinition);
}
