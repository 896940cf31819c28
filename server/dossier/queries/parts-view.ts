import type { DossierView, PartView } from '@motcua/contract/dossier-view';
import { isoInstant } from '@motcua/rules/calendar';
import { STATES } from '@motcua/rules/dossier';
import { formatInstant, type Lang } from '@motcua/rules/text';
import { todayOf } from '../../catalogue/index.ts';
import { unitName, unitRef } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import { deadlineOf } from '../deadline.ts';
import type { Loaded } from '../load.ts';
import type { DossierRow } from '../tables.ts';

type Step = Loaded['process']['steps'][number];
type Row = DossierRow & { step_key: string };

/**
 * The parts of a case as whoever may read the case sees them: those that have begun, with state and due date, and those that
 * still wait for something another part brings. Their papers and answers are read in the part itself.
 */
export async function partsView(context: Context, loaded: Loaded): Promise<PartView[]> {
  const { process, dossier } = loaded;
  const steps = process.steps.filter(({ kind }) => kind === 'PART');
  if (steps.length === 0) return [];
  const rows = await context.db
    .selectFrom('dossier')
    .innerJoin('task', 'task.id', 'dossier.part_task')
    .selectAll('dossier')
    .select('task.step_key')
    .where('parent_id', '=', dossier.id)
    .orderBy('dossier.created_at')
    .orderBy('dossier.code')
    .execute();
  const names = await namesOf(context, steps);
  return steps.flatMap((step) => {
    const begun = rows.filter(({ step_key }) => step_key === step.key);
    return begun.length === 0
      ? [notBegun(step, loaded, names)]
      : begun.map((row) => begunPart(context, step, row));
  });
}

/** The case a part belongs to, by its code; only whoever may read the case finds more behind it. */
export async function caseOf({ db }: Context, { dossier }: Loaded): Promise<DossierView['partOf']> {
  if (dossier.parent_id === null) return null;
  const { id, code, procedure_name } = await db
    .selectFrom('dossier')
    .select(['id', 'code', 'procedure_name'])
    .where('id', '=', dossier.parent_id)
    .executeTakeFirstOrThrow();
  return { id, code: code ?? '', procedureName: procedure_name };
}

async function namesOf({ db }: Context, steps: readonly Step[]): Promise<Map<string, string>> {
  const codes = steps.flatMap(({ procedure }) => procedure ?? []);
  const rows = await db
    .selectFrom('procedure_version')
    .select(['code', 'content'])
    .where('code', 'in', codes)
    .orderBy('valid_from')
    .execute();
  return new Map(rows.map(({ code, content }) => [code, content.name]));
}

/** What a step needs that no step before has brought, in the words of the map. */
function notBegun(step: Step, { process, dossier }: Loaded, names: Map<string, string>): PartView {
  const brought = new Set(process.steps.flatMap(({ makes = [] }) => makes));
  const waitsFor = (step.needs ?? []).filter((need) => brought.has(need));
  const ended = STATES[dossier.state].clock === 'ENDED';
  return {
    id: null,
    code: null,
    step: step.name,
    stepEn: step.nameEn,
    procedureName: names.get(step.procedure ?? '') ?? step.name,
    authority: null,
    state: null,
    acceptedAt: null,
    dueAt: null,
    finishedAt: null,
    deadline: null,
    waitsFor,
    result: null,
    ...(ended
      ? { text: 'Không thực hiện', textEn: 'Not carried out' }
      : {
          text: waitsFor.length === 0 ? 'Chưa bắt đầu' : `Bắt đầu ngay khi có: ${waitsFor.join(', ')}`,
          textEn: waitsFor.length === 0 ? 'Not begun' : `Begins as soon as there is: ${waitsFor.join(', ')}`,
        }),
  };
}

function begunPart(context: Context, step: Step, row: Row): PartView {
  const held = context.reference.current();
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(held.calendar, at));
  const today = todayOf(held, context.now);
  return {
    id: row.id,
    code: row.code,
    step: step.name,
    stepEn: step.nameEn,
    procedureName: row.procedure_name,
    authority: unitRef(held, row.authority, today),
    state: row.state,
    acceptedAt: iso(row.accepted_at),
    dueAt: iso(row.due_at),
    finishedAt: iso(row.finished_at),
    deadline: deadlineOf(held, context.now, row),
    waitsFor: [],
    result: row.result === null ? null : { name: row.result.name, number: row.result.number },
    text: stateText(context, row, 'vi'),
    textEn: stateText(context, row, 'en'),
  };
}

/** Where the part is, in one line. */
function stateText({ reference, now }: Context, row: Row, lang: Lang): string {
  const held = reference.current();
  const vi = lang === 'vi';
  const at = (instant: Date): string => formatInstant(held.calendar, instant, lang);
  const unit = unitName(held, row.authority, todayOf(held, now));
  if (row.state === 'SUPPLEMENT_IN_PROCESS')
    return vi ? 'Chờ bạn bổ sung giấy tờ của phần này' : 'Waits for your papers for this part';
  if (row.finished_at !== null && row.result?.outcome === 'DENY')
    return vi ? `${unit} từ chối, ${at(row.finished_at)}` : `Refused by ${unit}, ${at(row.finished_at)}`;
  if (row.finished_at !== null)
    return vi ? `Đã có kết quả, ${at(row.finished_at)}` : `Result ready, ${at(row.finished_at)}`;
  if (STATES[row.state].clock === 'ENDED') return STATES[row.state][lang];
  const due = row.due_at === null ? '' : vi ? `, hạn ${at(row.due_at)}` : `, due ${at(row.due_at)}`;
  return vi ? `Đang chờ ${unit}${due}` : `Waiting for ${unit}${due}`;
}
