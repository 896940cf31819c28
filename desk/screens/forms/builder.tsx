import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { usePrimaryKey } from '../../key-hooks.ts';
import { Loading } from '../../parts/loading.tsx';
import { useDesignWords } from '../../words/design.ts';
import { CheckMark } from '../processes/check-mark.tsx';
import { checkState } from '../processes/check-state.ts';
import { findingsAt, FindingLines } from './findings.tsx';
import { FormHead } from './form-head.tsx';
import { PageCard } from './page-card.tsx';
import { Preview } from './preview.tsx';
import { ProposeForm } from './propose.tsx';
import { Signers } from './signers.tsx';
import { formCheck, type FormDesign } from './queries.ts';
import { useFormDraft } from './use-form-draft.ts';
import { draftFrom, emptyForm, withPage, writtenFrom, type WrittenForm } from './written.ts';

const TYPING_PAUSE_MS = 350;

/** Pages and questions at the left, the portal's own page at the right; what is written is checked as soon as the hands rest. */
export function Builder({ design }: { design: FormDesign }): React.ReactNode {
  const { processes: text, forms } = useDesignWords();
  const [form, setForm] = useState<WrittenForm | undefined>(
    design.shown === null ? undefined : writtenFrom(design.shown.form),
  );
  const [opened, setOpened] = useState<string>();
  const [page, setPage] = useState(0);
  const [proposing, setProposing] = useState(false);
  const written = useMemo(() => (form === undefined ? undefined : draftFrom(form)), [form]);
  const [settled] = useDebouncedValue(written, TYPING_PAUSE_MS);
  const check = useQuery({
    ...formCheck({ key: design.key, form: settled ?? NOTHING }),
    enabled: settled !== undefined,
  });
  const draft = useFormDraft(design, written);
  const state = checkState(settled === written, check);
  const ready = written !== undefined && state === 'SOUND';
  const findings = check.data?.findings ?? [];
  usePrimaryKey('SCREEN', () => {
    if (ready) setProposing(true);
  });
  if (form === undefined || written === undefined) return <Beginning design={design} onBegin={setForm} />;
  return (
    <>
      <div className="form-columns">
        <div className="stack">
          <FormHead form={form} onChange={setForm} />
          <FindingLines findings={findingsAt(findings, null, null)} />
          {form.pages.map((one, at) => (
            <PageCard
              key={one.id}
              form={form}
              at={at}
              components={design.components}
              findings={findings}
              opened={opened}
              onOpen={(id) => {
                setOpened(id);
                setPage(at);
              }}
              onChange={setForm}
            />
          ))}
          <div className="row">
            <Button variant="default" onClick={() => setForm(withPage(form))}>
              {forms.addPage}
            </Button>
            <span className="soft">{forms.keys}</span>
          </div>
          <Signers form={form} onChange={setForm} />
          {state === 'FAILED' && <Loading error={check.error} onRetry={() => void check.refetch()} />}
        </div>
        <div className="form-side">
          <div className="row map-acts">
            <CheckMark state={state} />
            <Button variant="default" loading={draft.saving} onClick={() => draft.save()}>
              {text.save}
            </Button>
            {draft.saveAnew !== undefined && <Button onClick={draft.saveAnew}>{text.saveAnew}</Button>}
            <Button disabled={!ready} onClick={() => setProposing(true)} rightSection={<kbd>Ctrl ⏎</kbd>}>
              {text.propose}
            </Button>
          </div>
          <Preview formKey={design.key} form={written} page={Math.min(page, form.pages.length - 1)} />
        </div>
      </div>
      {proposing && (
        <ProposeForm
          formKey={design.key}
          draft={draft}
          findings={findings}
          onClose={() => setProposing(false)}
        />
      )}
      {draft.question}
    </>
  );
}

const NOTHING = { title: '', summary: '', pages: [] };

/** A procedure without a form of its own: from what it asks now, or from nothing. */
function Beginning({
  design: { asked, own, title },
  onBegin,
}: {
  design: FormDesign;
  onBegin: (form: WrittenForm) => void;
}): React.ReactNode {
  const { forms: text } = useDesignWords();
  return (
    <div className="teach">
      <p>{text.none}</p>
      <div className="row">
        {asked !== null && <Button onClick={() => onBegin(writtenFrom(asked))}>{text.startShared}</Button>}
        <Button variant="default" onClick={() => onBegin(emptyForm(own?.name ?? title))}>
          {text.startEmpty}
        </Button>
      </div>
    </div>
  );
}
