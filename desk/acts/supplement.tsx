import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { SupplementItem } from '@motcua/contract/dossier-view';
import type { Component } from '@motcua/contract/catalogue';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { printSlip } from '../parts/print.ts';
import { ActDialog } from './dialog.tsx';

interface Item {
  id: number;
  component: string;
  text: string;
  legalBasis: string;
}

/** What the act sends: only items that say something. */
export const itemsOf = (items: readonly Item[]): SupplementItem[] =>
  items
    .filter((item) => item.text.trim().length >= 3)
    .map(({ component, text, legalBasis }) => ({
      text: text.trim(),
      legalBasis: legalBasis.trim(),
      ...(component === '' ? {} : { component }),
    }));

interface SupplementDialogProps {
  /** Gives the dossier to act on; the counter makes its draft first. */
  dossierId: () => Promise<string>;
  components: readonly Component[];
  /** Papers known to be missing. */
  missing?: readonly string[];
  onDone?: () => void;
  onClose: () => void;
}

/** CM03, QU04: ask once, fully, for what is missing, each with its legal basis. */
export function SupplementDialog(props: SupplementDialogProps): React.ReactNode {
  const words = useWords();
  const { components, missing = [], onDone, onClose } = props;
  const nameOf = (code: string): string => components.find((one) => one.code === code)?.name ?? '';
  const [items, setItems] = useState<readonly Item[]>(() =>
    (missing.length === 0 ? [''] : missing).map((code, id) => ({
      id,
      component: code,
      text: nameOf(code).slice(0, 500),
      legalBasis: '',
    })),
  );
  const [reason, setReason] = useState('');
  const [preparing, setPreparing] = useState(false);
  const request = useAct('requestSupplement', (receipt) => {
    tell(words.done.supplementRequested);
    if (receipt.slipId !== null) printSlip(receipt.slipId);
    onDone?.();
    onClose();
  });
  const sendable = itemsOf(items);
  const submit = async (): Promise<void> => {
    setPreparing(true);
    const dossierId = await props.dossierId().catch(() => undefined);
    setPreparing(false);
    if (dossierId !== undefined) request.mutate({ dossierId, items: sendable, reason: reason.trim() });
  };
  const change = (id: number, part: Partial<Item>): void =>
    setItems(items.map((item) => (item.id === id ? { ...item, ...part } : item)));
  return (
    <ActDialog
      title={words.acts.requestSupplement}
      submit={words.acts.requestSupplement}
      pending={preparing || request.isPending}
      ready={sendable.length > 0 && reason.trim().length >= 3}
      wide
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p className="hint wait">◐ {words.dialogs.supplementOnce}</p>
      {items.map((item, index) => (
        <fieldset key={item.id} className="item">
          <legend>
            {words.dialogs.item} {index + 1}
          </legend>
          <NativeSelect
            label={words.intake.component}
            value={item.component}
            onChange={(event) => {
              const component = event.currentTarget.value;
              change(item.id, { component, text: item.text || nameOf(component).slice(0, 500) });
            }}
            data={[
              { value: '', label: words.dialogs.otherPaper },
              ...components.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
          <Textarea
            label={words.dialogs.itemText}
            required
            autosize
            minRows={2}
            maxLength={500}
            value={item.text}
            onChange={(event) => change(item.id, { text: event.currentTarget.value })}
          />
          <TextInput
            label={words.dialogs.basis}
            maxLength={300}
            value={item.legalBasis}
            onChange={(event) => change(item.id, { legalBasis: event.currentTarget.value })}
          />
          {items.length > 1 && (
            <button
              type="button"
              className="link"
              onClick={() => setItems(items.filter((one) => one.id !== item.id))}
            >
              {words.dialogs.removeItem}
            </button>
          )}
        </fieldset>
      ))}
      <Button
        variant="default"
        disabled={items.length >= 30}
        onClick={() =>
          setItems([
            ...items,
            { id: Math.max(...items.map((item) => item.id)) + 1, component: '', text: '', legalBasis: '' },
          ])
        }
      >
        {words.dialogs.addItem}
      </Button>
      <Textarea
        label={words.dialogs.overall}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
