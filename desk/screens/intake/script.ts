import type { Component, ProcedureView } from '@motcua/contract/catalogue';
import { describeItem } from '@motcua/rules/fees';
import { lowerFirst, type Lang } from '@motcua/rules/text';
import { limitText, moneyText } from '@motcua/ui/dates';
import type { Words } from '../../words/vi.ts';

/** One line of the talk: what is done, and the words for it. */
export interface ScriptLine {
  act: 'ask' | 'look' | 'take' | 'say';
  text: string;
}

/**
 * What the counter asks, takes and says for a procedure in the order of the talk: made from the procedure itself, so that it is
 * never out of date, where the office has written none.
 *
 * @param papers those of the case at hand
 */
export function scriptOf(
  procedure: ProcedureView,
  papers: readonly Component[],
  words: Pick<Words, 'counter' | 'intake'>,
  lang: Lang,
): ScriptLine[] {
  const { counter, intake } = words;
  const channel = procedure.channels.find((one) => one.channel === 'COUNTER');
  const fees =
    ratesOf(procedure, lang) ??
    (channel?.fees ?? []).map(
      ({ type, amount, note }) =>
        `${intake[type].toLowerCase()} ${moneyText(amount, lang)}${note === '' ? '' : ` (${note})`}`,
    );
  const cases = procedure.cases.map(({ name }) => name).join('; ');
  return [
    ...(procedure.cases.length > 1 ? [line('ask', counter.askCase(cases))] : []),
    ...procedure.requirements.map((text) => line('ask', counter.askRequirement(text))),
    ...papers.filter(({ required }) => required).map((paper) => ofPaper(paper, intake)),
    ...papers.filter(({ required }) => !required).map(({ name }) => line('ask', counter.askOptional(name))),
    line('say', fees.length === 0 ? counter.sayNoFee : counter.sayFee(fees.join('; '))),
    ...(channel === undefined ? [] : [line('say', counter.sayLimit(limitText(channel.limit, lang)))]),
    line('ask', counter.askResult(procedure.results.map(({ name }) => name).join('; '))),
  ];
}

/** What a schedule sets, where there is one. */
const ratesOf = ({ fee }: ProcedureView, lang: Lang): string[] | undefined =>
  fee?.schedule.items.map(
    (item) =>
      `${lowerFirst(lang === 'en' ? item.nameEn : item.name)} (${describeItem(fee.schedule, item, lang).map(lowerFirst).join(', ')})`,
  );

const line = (act: ScriptLine['act'], text: string): ScriptLine => ({ act, text });

function ofPaper(paper: Component, intake: Words['intake']): ScriptLine {
  const counts = (['originals', 'certified', 'copies'] as const)
    .filter((kind) => paper[kind] > 0)
    .map((kind) => `${paper[kind]} ${intake[kind].toLowerCase()}`);
  if (paper.presentOnly || counts.length === 0) return line('look', paper.name);
  return line('take', `${paper.name}: ${counts.join(', ')}`);
}
