import { Button } from '@mantine/core';
import type { Component } from '@motcua/contract/catalogue';
import type { DossierView } from '@motcua/contract/dossier-view';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { procedure } from '../queries.ts';
import { ActDialog, finished } from './dialog.tsx';
import { SupplementItem } from './supplement-item.tsx';
import { isDropped, itemsOf, standingOf, useLint, written, type Item } from './supplement-lint.ts';
import { given, says, TextField } from './text-field.tsx';

const LEAST_REASON = 3;
const LEAST_FACT = 10;
const MOST_ITEMS = 30;

interface SupplementDialogProps {
  /** Gives the dossier to act on; the counter makes its draft first. */
  dossierId: () => Promise<string>;
  /** Absent at the counter, where there is only a draft. */
  dossier?: DossierView;
  procedureCode: string;
  components: readonly Component[];
  /** Papers known to be missing. */
  missing?: readonly string[];
  onDone?: () => void;
  onClose: () => void;
}

/** Once accepted, a request is a proposal; once asked, only a new fact allows a second one. */
function stageOf(dossier: DossierView | undefined): 'INTAKE' | 'FIRST' | 'AGAIN' {
  const acceptedAt = dossier?.acceptedAt;
  if (acceptedAt === undefined || acceptedAt === null) return 'INTAKE';
  const asked = dossier?.supplement?.requestedAt;
  return asked !== undefined && Date.parse(asked) >= Date.parse(acceptedAt) ? 'AGAIN' : 'FIRST';
}

/** CM03, QU04: ask once, fully, for what is missing, each with its legal basis; the linter answers while one writes. */
export function SupplementDialog(props: SupplementDialogProps): React.ReactNode {
  const words = useWords();
  const { dialogs } = words;
  const { components, procedureCode, missing = [], onDone, onClose } = props;
  const basis = useQuery(procedure(procedureCode)).data?.legalBasis[0] ?? '';
  const nameOf = (code: string): string => components.find((one) => one.code === code)?.name ?? '';
  const [typed, setItems] = useState<readonly (Omit<Item, 'legalBasis'> & { legalBasis?: string })[]>(() =>
    (missing.length === 0 ? [''] : missing).map((code, id) => ({
      id,
      component: code,
      text: nameOf(code).slice(0, 500),
    })),
  );
  const items: readonly Item[] = typed.map((item) => ({ ...item, legalBasis: item.legalBasis ?? basis }));
  const [reason, setReason] = useState('');
  const [newFact, setNewFact] = useState('');
  const [preparing, setPreparing] = useState(false);
  const stage = stageOf(props.dossier);
  const { verdicts, checking } = useLint(props.dossierId, items);
  const standing = standingOf([...verdicts.values()]);
  const request = useAct('requestSupplement', (receipt) => {
    tell(stage === 'INTAKE' ? words.done.supplementRequested : words.done.supplementProposed);
    onDone?.();
    finished(receipt, onClose);
  });
  const sendable = itemsOf(
    written(items).filter(({ id }) => {
      const linted = verdicts.get(id);
      return linted === undefined || !isDropped(linted.verdict);
    }),
  );
  const submit = async (): Promise<void> => {
    setPreparing(true);
    const dossierId = await props.dossierId().catch(() => undefined);
    setPreparing(false);
    if (dossierId !== undefined)
      request.mutate({
        dossierId,
        items: sendable,
        reason: reason.trim(),
        ...(stage === 'AGAIN' ? given('newFact', newFact) : {}),
      });
  };
  return (
    <ActDialog
      title={words.acts.requestSupplement}
      submit={words.acts.requestSupplement}
      pending={preparing || request.isPending}
      ready={
        sendable.length > 0 &&
        standing === 'SENDABLE' &&
        says(reason, LEAST_REASON) &&
        (stage !== 'AGAIN' || says(newFact, LEAST_FACT))
      }
      wide
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p className="hint wait">
        ◐ {stage === 'AGAIN' ? dialogs.askedOnce : dialogs.supplementOnce}
        {stage !== 'INTAKE' && ` ${dialogs.needsLeader}`}
      </p>
      {stage === 'AGAIN' && (
        <TextField
          label={dialogs.newFact}
          hint={dialogs.newFactHint}
          least={LEAST_FACT}
          most={1000}
          value={newFact}
          onChange={setNewFact}
        />
      )}
      {items.map((item, index) => (
        <SupplementItem
          key={item.id}
          item={item}
          title={`${dialogs.item} ${index + 1}`}
          components={components}
          procedureCode={procedureCode}
          linted={verdicts.get(item.id)}
          onChange={(part) => setItems(typed.map((one) => (one.id === item.id ? { ...one, ...part } : one)))}
          onRemove={items.length > 1 ? () => setItems(typed.filter((one) => one.id !== item.id)) : undefined}
        />
      ))}
      <Button
        variant="default"
        disabled={items.length >= MOST_ITEMS}
        onClick={() =>
          setItems([...typed, { id: Math.max(...typed.map((item) => item.id)) + 1, component: '', text: '' }])
        }
      >
        {dialogs.addItem}
      </Button>
      <TextField
        label={dialogs.overall}
        least={LEAST_REASON}
        most={1000}
        value={reason}
        onChange={setReason}
      />
      <output className="soft">
        {checking
          ? `${dialogs.checking}…`
          : standing === 'MUST_FIX'
            ? `▲ ${dialogs.mustFix}`
            : standing === 'NOTHING_LEFT'
              ? `◐ ${dialogs.nothingLeft}`
              : ''}
      </output>
    </ActDialog>
  );
}
