import type { EarlierDatum, EarlierPaper } from '@motcua/contract/counter';
import { foldVietnamese } from '@motcua/rules/text';
import { countOf } from './counts.ts';
import type { TypedApplicant, Visit } from './visit.ts';

/** Papers taken over in a visit, by the component they stand for. */
export type Taken = Readonly<Record<string, EarlierPaper>>;

/** The visit with a paper taken over, or asked for again; what is taken over need not be handed in. */
export function withPaper(visit: Visit, paper: EarlierPaper, take: boolean): Partial<Visit> {
  const { component } = paper;
  const { [component]: _, ...others } = visit.taken;
  return {
    taken: take ? { ...others, [component]: paper } : others,
    counts: { ...visit.counts, [component]: { ...countOf(visit.counts, component), present: take } },
  };
}

/** Every paper that is offered, at once. */
export const withAllPapers = (visit: Visit, papers: readonly EarlierPaper[]): Partial<Visit> =>
  papers.reduce<Visit>((before, paper) => ({ ...before, ...withPaper(before, paper, true) }), visit);

/** Earlier data that says something else than what stands in the fields. */
export const different = (data: readonly EarlierDatum[], applicant: TypedApplicant): EarlierDatum[] =>
  data.filter(({ field, value }) => foldVietnamese(applicant[field].trim()) !== foldVietnamese(value));
