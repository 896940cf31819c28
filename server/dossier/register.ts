import type { OfficerRole } from '@motcua/rules/authority';
import { instantAt } from '@motcua/rules/calendar';
import { foldVietnamese } from '@motcua/rules/text';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { signedIn } from './guard.ts';

export interface Book {
  unit: string;
  sector: string;
  year: number;
}

const KEEPERS: readonly OfficerRole[] = ['COUNTER_OFFICER', 'CENTRE_DIRECTOR'];
const CONTROL: readonly OfficerRole[] = ['CONTROL_OFFICER', 'INSPECTOR'];

/** The register shows people's names: for the unit that keeps it, and for those who control it. */
export function assertKeepsRegister(context: Context, unit: string): void {
  const { posts } = signedIn(context);
  const may = posts.some(
    (post) =>
      (post.unitKey === unit && post.roles.some((role) => KEEPERS.includes(role))) ||
      post.roles.some((role) => CONTROL.includes(role)),
  );
  if (!may)
    throw new Refusal('FORBIDDEN', 'Chỉ đơn vị giữ sổ và cơ quan kiểm soát xem được sổ theo dõi hồ sơ.');
}

/** Heads the unit or controls it, beside those who keep its register. */
export const answersForRegister = (context: Context, unit: string): boolean =>
  signedIn(context).posts.some(
    (post) =>
      (post.unitKey === unit && post.roles.includes('CENTRE_DIRECTOR')) ||
      post.roles.some((role) => CONTROL.includes(role)),
  );

/** First and last moment of the year a book covers. */
export function yearOf({ reference }: Context, year: number): { from: Date; to: Date } {
  const { calendar } = reference.current();
  return {
    from: instantAt(calendar, `${year}-01-01`, '00:00'),
    to: instantAt(calendar, `${year + 1}-01-01`, '00:00'),
  };
}

/** The entries of one book in the order of their numbers, which have no gap. */
export function entriesOf(
  context: Context,
  { unit, sector, year }: Book,
  page: { after?: number; limit: number },
) {
  const { from, to } = yearOf(context, year);
  return context.db
    .selectFrom('dossier')
    .select([
      'id',
      'code',
      'submission_code',
      'procedure_name',
      'applicant',
      'applicant_name',
      'authority',
      'state',
      'accepted_at',
      'due_at',
      'rescheduled_to',
      'returned_at',
      'closed_at',
      'result_channel',
      'register_book',
      'register_seq',
      'paper_number',
    ])
    .where('intake_unit', '=', unit)
    .where('sector', '=', sector)
    .where('accepted_at', '>=', from)
    .where('accepted_at', '<', to)
    .where('register_seq', '>', page.after ?? 0)
    .orderBy('register_seq')
    .limit(page.limit)
    .execute();
}

/** A file name without accents. */
export const fileName = ({ sector, year }: Book): string =>
  `so-theo-doi-${foldVietnamese(sector).replaceAll(/[^a-z0-9]+/g, '-')}-${year}`;
