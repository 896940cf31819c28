import type { ProcessDefinition, ProcessStep } from '@motcua/rules/process';
import { processMapWords } from '@motcua/ui/words/process-map';
import { useLang, type Lang } from '../../lang.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { useUnitsToday } from '../../units-today.ts';
import { useDesignWords } from '../../words/design.ts';
import { comma } from './numbers.ts';

/** The steps as the decision writes them: what, who, where, how long, from what, to what end. */
export function StepTable({ definition }: { definition: ProcessDefinition }): React.ReactNode {
  const words = useDesignWords();
  const { processes: text } = words;
  const lang = useLang();
  const unitText = useUnitText();
  const withData = definition.steps.some(({ needs = [], makes = [] }) => needs.length + makes.length > 0);
  return (
    <WideTable
      caption={text.table}
      aside={definition.steps.length}
      heads={[
        text.order,
        text.stepName,
        text.role,
        text.unit,
        text.time,
        ...(withData ? [text.needs, text.makes] : []),
      ]}
    >
      {definition.steps.map((step, index) => (
        <tr key={step.key}>
          <td>{index + 1}</td>
          <th scope="row">
            {lang === 'en' && step.nameEn !== '' ? step.nameEn : step.name}
            <span className="below soft">{processMapWords[lang][`kind${step.kind}`]}</span>
          </th>
          <td>{words.roles[step.role]}</td>
          <td>{unitText(step.unit)}</td>
          <td className="nowrap">{timeText(step, lang)}</td>
          {withData && (
            <>
              <td>{step.needs?.join(', ')}</td>
              <td>{step.makes?.join(', ')}</td>
            </>
          )}
        </tr>
      ))}
    </WideTable>
  );
}

function timeText({ limit, share }: ProcessStep, lang: Lang): string {
  if (limit === undefined) return `${comma(share * 100)} %`;
  const units = {
    vi: { WORKING_DAY: 'ngày', WORKING_HOUR: 'giờ' },
    en: { WORKING_DAY: 'days', WORKING_HOUR: 'hours' },
  } as const;
  return `${comma(limit.value)} ${units[lang][limit.unit]}`;
}

/** The unit of a step in words: a rule, or units by name. */
function useUnitText(): (unit: ProcessStep['unit']) => string {
  const lang = useLang();
  const units = useUnitsToday();
  return (unit) =>
    isNamed(unit)
      ? unit
          .slice(1)
          .split('|')
          .map((key) => units?.find((one) => one.key === key)?.name ?? key)
          .join('; ')
      : processMapWords[lang][`unit${unit}`];
}

const isNamed = (unit: ProcessStep['unit']): unit is `@${string}` => unit.startsWith('@');
