import { randomUUID } from 'node:crypto';
import type { EventKind } from '@motcua/rules/dossier';
import type { Insertable, Selectable } from 'kysely';
import type { Schema } from '../platform/database.ts';
import type { Province } from './province.ts';

type Row = Selectable<Schema['dossier']>;
type Pause = Row['pauses'][number];

/** What happened to a planted dossier after its acceptance. */
export interface Planted {
  acceptedAt: string;
  /** User name. */
  acceptedBy?: string;
  dueAt?: string | null;
  originalDueAt?: string;
  finishedAt?: string;
  closedAt?: string;
  state?: Row['state'];
  applicantIdNumber?: string;
  intakeUnit?: string;
  pauses?: Partial<Pause>[];
  result?: 'GRANT' | 'DENY';
  events?: PlantedEvent[];
}

export interface PlantedEvent {
  kind: EventKind;
  at: string;
  /** User name. */
  by?: string;
  unit?: string;
  data?: Record<string, string | boolean>;
}

const date = (text: string | null | undefined): Date | null =>
  text === null || text === undefined ? null : new Date(text);
let series = 0;

/**
 * A dossier like another one that came through the acts, with the life that is told here: what an honest act would not
 * write has to be planted past the acts.
 */
export async function plant(here: Province, like: string, life: Planted): Promise<string> {
  const { owner } = here.database;
  const { applicant_name_folded: _, ...row } = await owner
    .selectFrom('dossier')
    .selectAll()
    .where('id', '=', like)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  const code = `GT-${String(++series).padStart(6, '0')}`;
  const acceptedAt = new Date(life.acceptedAt);
  const due = life.dueAt === undefined ? row.due_at : date(life.dueAt);
  await owner
    .insertInto('dossier')
    .values(
      inColumns({
        ...row,
        id,
        code,
        submission_code: code,
        state: life.state ?? row.state,
        created_at: acceptedAt,
        submitted_at: acceptedAt,
        accepted_at: acceptedAt,
        due_at: due,
        original_due_at: date(life.originalDueAt) ?? due,
        finished_at: date(life.finishedAt),
        closed_at: date(life.closedAt),
        applicant_id_number: life.applicantIdNumber ?? `9991880${code.slice(-5)}`,
        intake_unit: life.intakeUnit ?? row.intake_unit,
        pauses: (life.pauses ?? []).map((pause) => ({ ...PAUSE, ...pause })),
        result:
          life.result === undefined
            ? null
            : {
                number: code,
                date: life.acceptedAt.slice(0, 10),
                name: 'Kết quả',
                fileId: null,
                slipId: null,
                signer: '',
                outcome: life.result,
              },
        register_book: null,
        register_seq: null,
        paper_number: null,
      }),
    )
    .execute();
  const accepted: PlantedEvent = {
    kind: 'ACCEPTED',
    at: life.acceptedAt,
    ...(life.acceptedBy === undefined ? {} : { by: life.acceptedBy }),
    unit: life.intakeUnit ?? row.intake_unit,
  };
  await tell(here, id, [accepted, ...(life.events ?? [])]);
  return id;
}

const PAUSE: Pause = {
  from: '',
  to: null,
  kind: 'SUPPLEMENT',
  legalBasis: 'NĐ 61/2018/NĐ-CP Điều 19 khoản 4',
  document: '01/PBS',
  proposedBy: 'A',
  approvedBy: 'B',
};

/** Columns of JSON go in as text. */
const JSON_COLUMNS = new Set(
  'applicant answers received clock pauses supplement draft_result result proposal apology verification closing archive'.split(
    ' ',
  ),
);
const inColumns = (row: object): Insertable<Schema['dossier']> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      JSON_COLUMNS.has(column) && value !== null ? JSON.stringify(value) : (value as unknown),
    ]),
  ) as Insertable<Schema['dossier']>;

/** Events written by the owner, after those a dossier has. */
export async function tell(
  here: Province,
  dossierId: string,
  events: readonly PlantedEvent[],
): Promise<void> {
  const { owner } = here.database;
  const { last } = await owner
    .selectFrom('dossier_event')
    .select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(0)).as('last'))
    .where('dossier_id', '=', dossierId)
    .executeTakeFirstOrThrow();
  for (const [index, { kind, at, by = 'qu.minh', unit, data = {} }] of events.entries())
    await owner
      .insertInto('dossier_event')
      .values({
        dossier_id: dossierId,
        seq: last + index + 1,
        at: new Date(at),
        kind,
        actor_id: await here.accountId(by),
        actor_name: by,
        unit_key: unit ?? null,
        from_state: null,
        to_state: null,
        data: JSON.stringify(data),
      })
      .execute();
}
