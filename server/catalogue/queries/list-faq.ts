import type { Act } from '../../platform/dispatch.ts';
import { todayOf } from '../clock-terms.ts';
import type { FaqEntry } from '../../province/index.ts';
import { searchableCatalogue, type SearchableCatalogue } from './search-catalogue.ts';
import { readQuestion } from './search-query.ts';
import { leastOf, score } from './search-score.ts';

/** Best answers first; without words, in the order they were written; of a procedure, its own before those of its sector. */
export const listFaq: Act<'listFaq'> = async ({ db, reference, now }, { q = '', topic, procedure }) => {
  const catalogue = await searchableCatalogue(db);
  const today = todayOf(reference.current(), now);
  const names = new Map(
    catalogue.procedures
      .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo))
      .map(({ code, name }) => [code, name]),
  );
  const sector = catalogue.procedures.find(({ code }) => code === procedure)?.sector ?? '';
  const found = matching(catalogue, q.trim()).filter(
    (one) =>
      (topic === undefined || one.topic === topic) &&
      (procedure === undefined || one.procedures.includes(procedure) || one.sectors.includes(sector)),
  );
  const own = ({ procedures }: FaqEntry): number =>
    procedure !== undefined && procedures.includes(procedure) ? 0 : 1;
  return {
    items: found
      .toSorted((a, b) => own(a) - own(b))
      .map(({ key, question, questionEn, answer, answerEn, procedures, ...of }) => ({
        ...{ key, topic: of.topic, question, questionEn, answer, answerEn },
        procedures: procedures.flatMap((code) => {
          const name = names.get(code);
          return name === undefined ? [] : [{ code, name }];
        }),
      })),
  };
};

function matching({ faq, faqIndex, words }: SearchableCatalogue, question: string): readonly FaqEntry[] {
  if (question === '') return faq;
  const wordings = readQuestion(question, words, faqIndex.vocabulary);
  const points = score(faqIndex, wordings, new Uint8Array(faq.length).fill(1));
  const least = leastOf(points);
  return [...points]
    .filter(([, sum]) => sum >= least)
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([owner]) => faq[owner] ?? []);
}
