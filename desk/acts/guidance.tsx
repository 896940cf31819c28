import { Checkbox, NativeSelect } from '@mantine/core';
import type { Component } from '@motcua/contract/catalogue';
import { GUIDANCE_REASONS, type GuidanceReason } from '@motcua/rules/dossier';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useLang, useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ActDialog, finished } from './dialog.tsx';
import { says, TextField } from './text-field.tsx';

const REASONS = Object.keys(GUIDANCE_REASONS) as GuidanceReason[];
const LEAST = 10;

interface GuidanceDialogProps {
  /** Gives the dossier to act on; the counter makes its draft first. */
  dossierId: () => Promise<string>;
  components: readonly Component[];
  /** Papers known to be missing. */
  missing?: readonly string[];
  onDone?: () => void;
  onClose: () => void;
}

/** Guide the person at the counter once and fully, and print the slip he takes home. */
export function GuidanceDialog(props: GuidanceDialogProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { dialogs } = words;
  const { components, missing = [], onDone, onClose } = props;
  const [reason, setReason] = useState<GuidanceReason>(
    missing.length > 0 ? 'MISSING_COMPONENT' : 'FORM_INCOMPLETE',
  );
  const [chosen, setChosen] = useState<readonly string[]>(missing);
  const [text, setText] = useState('');
  const [preparing, setPreparing] = useState(false);
  const guide = useAct('recordGuidance', (receipt) => {
    tell(words.done.guided);
    onDone?.();
    finished(receipt, onClose);
  });
  const submit = async (): Promise<void> => {
    setPreparing(true);
    const dossierId = await props.dossierId().catch(() => undefined);
    setPreparing(false);
    if (dossierId !== undefined)
      guide.mutate({ dossierId, reason, components: [...chosen], text: text.trim() });
  };
  return (
    <ActDialog
      title={words.acts.recordGuidance}
      submit={words.acts.recordGuidance}
      pending={preparing || guide.isPending}
      ready={says(text, LEAST)}
      wide
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p className="soft">{dialogs.guidanceHint}</p>
      <NativeSelect
        label={dialogs.reasonCode}
        required
        value={reason}
        onChange={(event) =>
          setReason(REASONS.find((code) => code === event.currentTarget.value) ?? 'INFORMATION')
        }
        data={REASONS.map((code) => ({ value: code, label: GUIDANCE_REASONS[code][lang] }))}
      />
      <Checkbox.Group label={dialogs.guidanceComponents} value={[...chosen]} onChange={setChosen}>
        <div className="choices">
          {components.map(({ code, name }) => (
            <Checkbox key={code} value={code} label={name} />
          ))}
        </div>
      </Checkbox.Group>
      <TextField
        label={dialogs.guidanceText}
        hint={dialogs.reasonHint}
        least={LEAST}
        most={1000}
        rows={3}
        value={text}
        onChange={setText}
      />
    </ActDialog>
  );
}
