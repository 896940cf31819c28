import { type WritingFinding, writingFindings } from '@motcua/rules/procedure';
import { getProcessOn } from '../catalogue/index.ts';
import { parameter, type Reference } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import type { ProcedureVersion } from '../province/index.ts';

/** What of a version's published text could be written better on a local date; its diagram is the map it follows that day. */
export async function writingOf(
  db: Db,
  reference: Reference,
  { code, content }: { code: string; content: ProcedureVersion },
  today: string,
): Promise<WritingFinding[]> {
  const [map, words] = await Promise.all([
    getProcessOn(db, { code, content }, today),
    db.selectFrom('everyday_word').select(['word', 'everyday']).execute(),
  ]);
  const { summary, components, steps, requirements, script } = content;
  return writingFindings(
    {
      ...{ summary, components, steps, drawn: map.content.steps.length },
      ...(requirements === undefined ? {} : { requirements }),
      ...(script === undefined ? {} : { script }),
    },
    {
      sentence: parameter(reference, 'writing.sentenceSyllables', today),
      summary: parameter(reference, 'writing.summarySyllables', today),
      words,
    },
  );
}

/** A procedure in force with what of its page could be written better. */
export interface ReadProcedure {
  code: string;
  name: string;
  findings: WritingFinding[];
}

/** Every procedure in force on a local date, read by the five rules of writing; those with most to better first. */
export async function catalogueWriting(
  db: Db,
  reference: Reference,
  today: string,
): Promise<ReadProcedure[]> {
  const inForce = await db
    .selectFrom('procedure_version')
    .select(['code', 'name', 'content'])
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('code')
    .execute();
  const read: ReadProcedure[] = [];
  for (const { code, name, content } of inForce)
    read.push({ code, name, findings: await writingOf(db, reference, { code, content }, today) });
  return read.toSorted((one, other) => other.findings.length - one.findings.length);
}
