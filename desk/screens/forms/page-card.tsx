import { Button, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useDesignWords } from '../../words/design.ts';
import { rowAct } from '../processes/row-keys.ts';
import { findingsAt, FindingLines } from './findings.tsx';
import { QuestionCard } from './question-card.tsx';
import { RepeatFields } from './repeat-fields.tsx';
import type { Finding, FormDesign } from './queries.ts';
import {
  onPage,
  withMoved,
  withoutPage,
  withoutQuestion,
  withPageMoved,
  withQuestion,
  type WrittenForm,
} from './written.ts';

interface PageCardProps {
  form: WrittenForm;
  /** Which page, from 0. */
  at: number;
  components: FormDesign['components'];
  findings: readonly Finding[];
  /** The question that is being written. */
  opened: string | undefined;
  onOpen: (id: string | undefined) => void;
  onChange: (form: WrittenForm) => void;
}

/** One page: its title in both languages, why it is asked, its questions in their order. */
export function PageCard(props: PageCardProps): React.ReactNode {
  const { form, at, components, findings, opened, onOpen, onChange } = props;
  const { forms: text } = useDesignWords();
  const list = useRef<HTMLOListElement>(null);
  const page = form.pages[at];
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const id = target.closest<HTMLElement>('[data-question]')?.dataset['question'];
    const act = rowAct(event, { button: false, openList: false });
    if (id === undefined || act === undefined || act === 'ADD_BELOW') return;
    event.preventDefault();
    if (act === 'REMOVE') onChange(withoutQuestion(form, id));
    else onChange(withMoved(form, id, act === 'MOVE_UP' ? -1 : 1));
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    const written = list.current;
    written?.addEventListener('keydown', listen);
    return () => written?.removeEventListener('keydown', listen);
  }, []);
  if (page === undefined) return null;
  const label = (what: string): string => `${what}, ${text.page} ${at + 1}`;
  const set = (change: Partial<typeof page>): void =>
    onChange(onPage(form, at, (one) => ({ ...one, ...change })));
  return (
    <section className="block form-page-card" aria-label={`${text.page} ${at + 1}`}>
      <div className="row">
        <h2>
          {text.page} {at + 1}
        </h2>
        <span className="row row-acts">
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={label(text.up)}
            disabled={at === 0}
            onClick={() => onChange(withPageMoved(form, at, -1))}
          >
            ↑
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={label(text.down)}
            disabled={at === form.pages.length - 1}
            onClick={() => onChange(withPageMoved(form, at, 1))}
          >
            ↓
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={label(text.removePage)}
            onClick={() => onChange(withoutPage(form, at))}
          >
            ✕
          </Button>
        </span>
      </div>
      <div className="two" onFocus={() => onOpen(undefined)}>
        <TextInput
          label={text.pageTitle}
          required
          maxLength={300}
          value={page.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TextInput
          label={text.pageTitleEn}
          maxLength={300}
          value={page.titleEn ?? ''}
          onChange={(event) => set({ titleEn: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={text.why}
        maxLength={1000}
        value={page.why ?? ''}
        onChange={(event) => set({ why: event.currentTarget.value })}
      />
      <RepeatFields form={form} at={at} onChange={onChange} />
      <FindingLines findings={findingsAt(findings, at, null)} />
      <ol className="form-questions" ref={list}>
        {page.questions.map((question, index) => (
          <QuestionCard
            key={question.id}
            form={form}
            question={question}
            order={index + 1}
            components={components}
            findings={findingsAt(findings, at, index)}
            open={opened === question.id}
            onOpen={(open) => onOpen(open ? question.id : undefined)}
            onChange={onChange}
          />
        ))}
      </ol>
      <Button
        variant="default"
        size="compact-md"
        aria-label={label(text.addQuestion)}
        onClick={() => {
          const next = withQuestion(form, at);
          onChange(next);
          onOpen(next.pages[at]?.questions.at(-1)?.id);
        }}
      >
        {text.addQuestion}
      </Button>
    </section>
  );
}
