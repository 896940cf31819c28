import { NativeSelect } from '@mantine/core';
import type { Component } from '@motcua/contract/catalogue';
import type { LintedItem } from '@motcua/contract/dossier-life';
import { REUSE_EXCEPTIONS } from '@motcua/rules/once';
import { useLang, useWords } from '../lang.ts';
import { LegalBasis } from './legal-basis.tsx';
import { isDropped, isRefused, type Item } from './supplement-lint.ts';
import { TextField } from './text-field.tsx';

interface SupplementItemProps {
  item: Item;
  title: string;
  components: readonly Component[];
  procedureCode: string;
  linted: LintedItem | undefined;
  onChange: (part: Partial<Item>) => void;
  onRemove: (() => void) | undefined;
}

/** One thing to be supplied, with what the linter says of it. */
export function SupplementItem(props: SupplementItemProps): React.ReactNode {
  const words = useWords();
  const { item, title, components, procedureCode, linted, onChange, onRemove } = props;
  const nameOf = (code: string): string => components.find((one) => one.code === code)?.name ?? '';
  const dropped = linted !== undefined && isDropped(linted.verdict);
  return (
    <fieldset className={dropped ? 'item dropped' : 'item'}>
      <legend>
        {dropped ? <s>{title}</s> : title} <Verdict linted={linted} />
      </legend>
      <Why linted={linted} />
      <NativeSelect
        label={words.intake.component}
        value={item.component}
        onChange={(event) => {
          const component = event.currentTarget.value;
          const untouched = item.text === '' || item.text === nameOf(item.component).slice(0, 500);
          onChange({ component, text: untouched ? nameOf(component).slice(0, 500) : item.text });
        }}
        data={[
          { value: '', label: words.dialogs.otherPaper },
          ...components.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <TextField
        label={words.dialogs.itemText}
        least={3}
        most={500}
        value={item.text}
        onChange={(text) => onChange({ text })}
      />
      <LegalBasis
        procedureCode={procedureCode}
        value={item.legalBasis}
        onChange={(legalBasis) => onChange({ legalBasis })}
      />
      {(linted?.verdict === 'KNOWN' || item.exception !== undefined) && (
        <NativeSelect
          label={words.dialogs.exception}
          description={words.dialogs.exceptionHint}
          value={item.exception ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange({ exception: REUSE_EXCEPTIONS.find((one) => one === value) });
          }}
          data={[
            { value: '', label: words.dialogs.noException },
            ...REUSE_EXCEPTIONS.map((one) => ({ value: one, label: words.dialogs.exceptions[one] })),
          ]}
        />
      )}
      {onRemove !== undefined && (
        <button type="button" className="link" onClick={onRemove}>
          {words.dialogs.removeItem}
        </button>
      )}
    </fieldset>
  );
}

/** Shape and word of the verdict. */
function Verdict({ linted }: { linted: LintedItem | undefined }): React.ReactNode {
  const { dialogs } = useWords();
  if (linted === undefined) return null;
  const { shape, tone } = markOf(linted);
  return (
    <output className={tone}>
      <span aria-hidden="true">{shape}</span> {dialogs.verdicts[linted.verdict]}
    </output>
  );
}

/** Why, and where the paper is known from. */
function Why({ linted }: { linted: LintedItem | undefined }): React.ReactNode {
  const { dialogs } = useWords();
  const lang = useLang();
  if (linted === undefined || linted.verdict === 'OK') return null;
  return (
    <p className={`hint ${markOf(linted).tone}`}>
      {lang === 'en' ? linted.textEn : linted.text}
      {isDropped(linted.verdict) && ` (${dialogs.willDrop})`}
    </p>
  );
}

const markOf = ({ verdict }: LintedItem): { shape: string; tone: 'ok' | 'wait' | 'late' } => {
  if (isRefused(verdict)) return { shape: '▲', tone: 'late' };
  return isDropped(verdict) ? { shape: '◐', tone: 'wait' } : { shape: '✓', tone: 'ok' };
};
