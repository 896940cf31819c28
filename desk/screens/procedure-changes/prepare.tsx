import { NativeSelect } from '@mantine/core';
import type { Output } from '@motcua/contract/operations';
import type { ProcedureContent } from '@motcua/contract/procedure-change';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { says, TextField } from '../../acts/text-field.tsx';
import { useAddress } from '../../address.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { DayField } from '../../parts/day-field.tsx';
import { decisionOf, isUnsaid, type TypedDecision } from '../../parts/decision.ts';
import { DecisionFields } from '../../parts/decision-fields.tsx';
import { Loading } from '../../parts/loading.tsx';
import { LookFirst } from '../../parts/look-first.tsx';
import { seenOf } from '../../parts/seen.ts';
import { useUnsaved } from '../../parts/unsaved.tsx';
import { ChannelRows } from './channel-rows.tsx';
import { Effect } from './effect.tsx';
import { linesOf } from './lines.ts';
import { PaperRows } from './paper-rows.tsx';
import { changePreview, procedureContent } from './queries.ts';
import { WritingAdvice } from './writing-advice.tsx';

/** A new version prepared from the latest there is: what is different, what that does, and only then the proposal. */
export function Prepare({ code }: { code: string }): React.ReactNode {
  const { data, error, refetch } = useQuery(procedureContent(code));
  return data === undefined ? (
    <Loading error={error} onRetry={() => void refetch()} />
  ) : (
    <PrepareForm base={data} />
  );
}

function PrepareForm({ base }: { base: Output<'getProcedureContent'> }): React.ReactNode {
  const { procedureChange: text, writing } = useWords();
  const { code, forms } = base;
  const [, goTo] = useAddress();
  const [content, setContent] = useState<ProcedureContent>(base.content);
  const [validFrom, setValidFrom] = useState<string>();
  const [typed, setTyped] = useState<TypedDecision>({ number: '', date: undefined });
  const [reason, setReason] = useState('');
  const [looked, setLooked] = useState<{ validFrom: string; content: ProcedureContent }>();
  const set = (change: Partial<ProcedureContent>): void => setContent({ ...content, ...change });
  const typedNow = JSON.stringify([content, validFrom, typed, reason]);
  const [atFirst] = useState(typedNow);
  const guard = useUnsaved(typedNow !== atFirst);
  const act = useAct('proposeProcedureChange', () => {
    tell(text.submitted);
    guard.release();
    goTo({ soan: undefined });
  });
  const wanted = withoutBlankLines(content);
  const preview = useQuery(changePreview(looked === undefined ? undefined : { code, ...looked }));
  const look = (): void => {
    if (validFrom !== undefined) setLooked({ validFrom, content: wanted });
  };
  const decision = decisionOf(typed);
  const ready = says(reason, 1) && (decision !== undefined || isUnsaid(typed));
  const send = (): void => {
    if (validFrom === undefined) return;
    act.mutate({
      code,
      validFrom,
      content: wanted,
      reason: reason.trim(),
      ...(decision === undefined ? {} : { decision }),
    });
  };
  return (
    <LookFirst
      text={text}
      submit={text.submit}
      seen={seenOf(looked, { validFrom, content: wanted }, preview)}
      lookable={validFrom !== undefined}
      ready={ready}
      pending={act.isPending}
      onLook={look}
      onSend={send}
      effect={<Effect preview={preview} />}
    >
      {guard.question}
      <button type="button" className="link" onClick={() => goTo({ soan: undefined })}>
        ← {text.back}
      </button>
      <h2>
        {text.prepare}: {code}
      </h2>
      <TextField
        label={text.name}
        least={3}
        most={500}
        rows={1}
        value={content.name}
        onChange={(name) => set({ name })}
      />
      {base.writing.length > 0 && (
        <section aria-label={writing.present}>
          <h3>{writing.present}</h3>
          <WritingAdvice findings={base.writing} />
        </section>
      )}
      <TextField
        label={writing.summary}
        least={1}
        most={2000}
        rows={2}
        value={content.summary}
        onChange={(summary) => set({ summary })}
      />
      <div className="two">
        <DayField label={text.validFrom} required value={validFrom} onChange={setValidFrom} />
        <NativeSelect
          label={text.form}
          value={content.form}
          onChange={(event) => set({ form: event.currentTarget.value })}
          data={forms.map((form) => ({ value: form.code, label: form.title }))}
        />
      </div>
      <ChannelRows channels={content.channels} onChange={(channels) => set({ channels })} />
      <PaperRows papers={content.components} onChange={(components) => set({ components })} />
      <TextField
        label={text.steps}
        least={1}
        most={20_000}
        value={content.steps.join('\n')}
        onChange={(lines) => set({ steps: linesOf(lines) })}
      />
      <TextField
        label={text.requirements}
        least={0}
        most={10_000}
        value={content.requirements ?? ''}
        onChange={(requirements) => setContent(withRequirements(content, requirements))}
      />
      <TextField
        label={text.legalBasis}
        least={0}
        most={10_000}
        value={content.legalBasis.join('\n')}
        onChange={(lines) => set({ legalBasis: linesOf(lines) })}
      />
      <DecisionFields text={text} value={typed} onChange={setTyped} />
      <p className="soft">{text.decisionHint}</p>
      <TextField label={text.reason} least={1} most={1000} value={reason} onChange={setReason} />
    </LookFirst>
  );
}

const said = (line: string): boolean => line.trim() !== '';

function withoutBlankLines(content: ProcedureContent): ProcedureContent {
  return {
    ...content,
    steps: content.steps.filter(said),
    legalBasis: content.legalBasis.filter(said),
  };
}

function withRequirements(content: ProcedureContent, requirements: string): ProcedureContent {
  const { requirements: _, ...others } = content;
  return requirements === '' ? others : { ...others, requirements };
}
