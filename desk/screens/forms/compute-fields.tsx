import { Button, NativeSelect } from '@mantine/core';
import { computations, COMPUTATIONS, type Computation } from '@motcua/rules/form';
import { useDesignWords } from '../../words/design.ts';
import { sourcesFor, type WrittenForm, type WrittenQuestion } from './written.ts';

interface ComputeFieldsProps {
  form: WrittenForm;
  question: WrittenQuestion;
  onChange: (question: WrittenQuestion) => void;
}

/** Whether the person answers, or the answer is made of others: how, and of which. */
export function ComputeFields({ form, question, onChange }: ComputeFieldsProps): React.ReactNode {
  const { forms: text } = useDesignWords();
  const ways = computations(question.type);
  const { compute, prefill: _, ...asked } = question;
  if (ways.length === 0) return null;
  const choose = (way: Computation | undefined): void => {
    if (way === undefined) return onChange(asked);
    const sources = sourcesFor(form, question.id, way).map(({ key }) => key);
    const kept = (compute?.of ?? []).filter((key) => sources.includes(key));
    const of = kept.length > 0 ? kept : sources.slice(0, COMPUTATIONS[way].least);
    return onChange({ ...asked, required: false, compute: { as: way, of } });
  };
  return (
    <div className="two">
      <NativeSelect
        label={text.compute}
        value={compute?.as ?? ''}
        data={[
          { value: '', label: text.computeNone },
          ...ways.map((way) => ({ value: way, label: text.computeWays[way] })),
        ]}
        onChange={(event) => choose(ways.find((way) => way === event.currentTarget.value))}
      />
      {compute !== undefined && (
        <Sources
          sources={sourcesFor(form, question.id, compute.as)}
          compute={compute}
          onChange={(of) => onChange({ ...question, compute: { ...compute, of } })}
        />
      )}
    </div>
  );
}

interface SourcesProps {
  sources: readonly { key: string; label: string }[];
  compute: NonNullable<WrittenQuestion['compute']>;
  onChange: (of: string[]) => void;
}

/** The questions it is made of, in order; one that is emptied falls away. */
function Sources({ sources, compute: { as, of }, onChange }: SourcesProps): React.ReactNode {
  const { forms: text } = useDesignWords();
  const free = sources.find(({ key }) => !of.includes(key));
  const known = sources.map(({ key, label }) => ({ value: key, label }));
  return (
    <div className="stack">
      {of.map((key, at) => (
        <NativeSelect
          key={key}
          label={`${text.computeFrom} ${at + 1}`}
          value={key}
          data={[
            ...(known.some(({ value }) => value === key) ? [] : [{ value: key, label: `✕ ${key}` }]),
            ...known.filter(({ value }) => value === key || !of.includes(value)),
            ...(of.length > COMPUTATIONS[as].least ? [{ value: '', label: '–' }] : []),
          ]}
          onChange={(event) =>
            onChange(
              of.map((one, i) => (i === at ? event.currentTarget.value : one)).filter((one) => one !== ''),
            )
          }
        />
      ))}
      {free !== undefined && of.length < COMPUTATIONS[as].most && (
        <Button variant="default" onClick={() => onChange([...of, free.key])}>
          {text.computeAdd}
        </Button>
      )}
    </div>
  );
}
