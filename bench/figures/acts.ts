import {
  OFFICES,
  acceptances,
  prepareDraft,
  prepareDrafts,
  submissions,
  type Prepared,
} from '../dossiers.ts';
import { drive } from '../drive.ts';
import { atLeast, middle, perSecond, type Figure, type Result } from '../figure.ts';
import { idOf, NUMBERS_OF_CONNECTION, pgbench } from '../pgbench.ts';
import { statementsOf, type Statement } from '../statements.ts';
import type { World } from '../world.ts';

const CONNECTIONS = 8;
const ROUNDS = 3;
/** Acts of one round, over all connections. */
const BATCH = 320;
const AIM = 0.5;

/** Sending and accepting over HTTP, all checks and rights, against the same statements driven by pgbench. */
export const acts: Figure = {
  name: 'acts',
  title: 'Nộp và tiếp nhận hồ sơ (submissions and acceptances)',
  async run(world) {
    const drafts = await prepareDrafts(world, ROUNDS * BATCH);
    const { submit, accept } = await captured(world);
    const rates = { submit: [], accept: [], bareSubmit: [], bareAccept: [] } as Record<string, number[]>;
    for (let round = 0; round < ROUNDS; round++) {
      const batch = drafts.slice(round * BATCH, (round + 1) * BATCH);
      const load = { origin: world.server.origin, connections: CONNECTIONS };
      rates['submit']?.push((await drive({ ...load, requests: await submissions(world, batch) })).rate);
      rates['bareSubmit']?.push(await bare(world, 'submit', submit, round));
      rates['accept']?.push((await drive({ ...load, requests: await acceptances(world, batch) })).rate);
      rates['bareAccept']?.push(await bare(world, 'accept', accept, round));
    }
    return [
      line('Nộp hồ sơ (submissions)', rates['submit'] ?? [], rates['bareSubmit'] ?? [], submit.statements),
      line('Tiếp nhận (acceptances)', rates['accept'] ?? [], rates['bareAccept'] ?? [], accept.statements),
    ];
  },
};

interface Captured {
  statements: Statement[];
  varying: Map<string, string>;
}

/** The statements of one submission and one acceptance, and copies of the draft for pgbench to do the same with. */
async function captured(world: World): Promise<{ submit: Captured; accept: Captured }> {
  const template = await prepareDraft(world, 0);
  await copyDraft(world, template);
  const ids = new Ids(await constantIds(world), template.dossierId);
  const [{ client: citizen }, { client: officer }] = [
    await world.as(template.citizen),
    await world.as(template.officer),
  ];
  const { dossierId } = template;
  const submit = await statementsOf(world, () => citizen.submitDossier({ dossierId, declaration: true }));
  let code: string | null = null;
  const accept = await statementsOf(world, async () => {
    code = (await officer.acceptDossier({ dossierId })).code;
  });
  const offices = new Map<string, string>([
    [OFFICES[0].unit, oneOf(OFFICES.map(({ unit }) => unit))],
    [OFFICES[0].authority, oneOf(OFFICES.map(({ authority }) => authority))],
  ]);
  ids.learn(submit);
  const submitIds = ids.varying();
  ids.learn(accept);
  return {
    submit: { statements: submit, varying: new Map([...offices, ...submitIds]) },
    accept: {
      statements: accept,
      varying: new Map([
        ...offices,
        ...ids.varying(),
        ...(code === null ? [] : [[code, `('${String(code)}-' || :n)`] as const]),
      ]),
    },
  };
}

const oneOf = (texts: readonly string[]): string =>
  `((array['${texts.join("','")}'])[1 + :n % ${texts.length}])`;

/** Ids that differ from one dossier to the next, each a family numbered by the run; the dossier's own is family 0. */
class Ids {
  readonly #families: Map<string, number>;
  readonly #constant: ReadonlySet<string>;
  constructor(constant: ReadonlySet<string>, dossierId: string) {
    this.#constant = constant;
    this.#families = new Map([[dossierId, 0]]);
  }
  learn(statements: readonly Statement[]): void {
    const uuids = statements.flatMap(({ parameters }) =>
      parameters.flatMap((value) => value?.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []),
    );
    for (const uuid of uuids)
      if (!this.#constant.has(uuid) && !this.#families.has(uuid))
        this.#families.set(uuid, this.#families.size);
  }
  varying(): [string, string][] {
    return [...this.#families].map(([uuid, family]) => [uuid, idOf(family)]);
  }
}

async function constantIds({ database }: World): Promise<Set<string>> {
  const { rows } = await database.pool.query<{ id: string }>(
    'select id::text from account union select id::text from person union select id::text from procedure_version union select id::text from process_version',
  );
  return new Set(rows.map(({ id }) => id));
}

/** As many drafts like this one as pgbench will send, spread over the same offices, each with its paper. */
async function copyDraft({ database }: World, { dossierId }: Prepared): Promise<void> {
  const perConnection = (ROUNDS * BATCH) / CONNECTIONS;
  const numbers = `(select c * ${NUMBERS_OF_CONNECTION} + i as n from generate_series(0, ${CONNECTIONS - 1}) c, generate_series(1, ${perConnection}) i) numbers`;
  const id = `${idOf(0, 'n')}::uuid`;
  const other = {
    dossier: {
      id,
      submission_code: `'BENCH-' || n`,
      intake_unit: oneOf(OFFICES.map(({ unit }) => unit)).replace(':n', 'n'),
      authority: oneOf(OFFICES.map(({ authority }) => authority)).replace(':n', 'n'),
    },
    dossier_event: { dossier_id: id },
    dossier_file: { id: `${idOf(0xf11e, 'n')}::uuid`, dossier_id: id },
  } satisfies Record<string, Record<string, string>>;
  for (const [table, changed] of Object.entries(other)) {
    const { rows } = await database.pool.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'motcua' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    const columns = rows.map(({ name }) => name);
    const values = columns.map((name) => (changed as Record<string, string>)[name] ?? `t.${name}`);
    await database.pool.query(
      `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')}
       from ${table} t, ${numbers} where t.${table === 'dossier' ? 'id' : 'dossier_id'} = $1`,
      [dossierId],
    );
  }
}

/** @throws {Error} pgbench sent the statements but they did not do their work */
async function bare(
  world: World,
  name: 'submit' | 'accept',
  { statements, varying }: Captured,
  round: number,
): Promise<number> {
  const rate = await pgbench(world, {
    name,
    statements,
    varying,
    connections: CONNECTIONS,
    transactions: BATCH / CONNECTIONS,
    before: (round * BATCH) / CONNECTIONS,
  });
  const { rows } = await world.database.pool.query<{ n: number }>(
    `select count(*) as n from dossier join dossier_event on dossier_event.dossier_id = dossier.id
     where submission_code like 'BENCH-%' and kind = $1`,
    [name === 'submit' ? 'SUBMITTED' : 'ACCEPTED'],
  );
  if (rows[0]?.n !== (round + 1) * BATCH)
    throw new Error(`pgbench: ${rows[0]?.n} acts written in place of ${(round + 1) * BATCH}`);
  return rate;
}

function line(what: string, ours: number[], bareRates: number[], statements: readonly Statement[]): Result {
  const [our, plain] = [middle(ours), middle(bareRates)];
  return {
    what,
    ours: perSecond(our),
    bare: `${perSecond(plain)} pgbench`,
    ...atLeast(AIM, our, plain),
    note: `${statements.length} câu lệnh SQL mỗi lần (statements each), ${CONNECTIONS} kết nối (connections)`,
    why: `Chương trình, bộ tạo tải và cơ sở dữ liệu chia nhau hai lõi; theo bản đo mã, khoảng 30 % thời gian bận của chương trình là ghi ra ổ nối cho từng câu lệnh và câu trả lời, 18 % là dựng và đọc SQL, việc mà pgbench hầu như không phải làm; bớt câu lệnh nữa thì cả hai vế cùng bớt (program, load generator and database share two cores; by profile about 30 % of the program's busy time goes into writing to sockets, statement by statement, and 18 % into building SQL and reading rows, which pgbench hardly pays; fewer statements would lighten both sides alike)`,
  };
}
