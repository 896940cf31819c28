import { Checkbox, NativeSelect } from '@mantine/core';
import type { Component } from '@motcua/contract/catalogue';
import { GUIDANCE_REASONS, REFUSAL_REASONS } from '@motcua/rules/dossier';
import { useState } from 'react';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useLang, useWords } from '../../lang.ts';
import type { Deed } from '../../offline/record.ts';

const keysOf = <T extends object>(table: T): (keyof T)[] => Object.keys(table) as (keyof T)[];
const GUIDANCE = keysOf(GUIDANCE_REASONS);
const REFUSAL = keysOf(REFUSAL_REASONS);
const LEAST = 10;

interface TellDialogProps {
  kind: 'GUIDE' | 'REFUSE';
  components: readonly Component[];
  missing: readonly string[];
  pending: boolean;
  onDeed: (deed: Deed) => void;
  onClose: () => void;
}

/** QU04 without network: a reason of the list, the papers it is about, and words of one's own. */
export function TellDialog(props: TellDialogProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { kind, components, missing, pending, onDeed, onClose } = props;
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(missing);
  const [text, setText] = useState('');
  const guidance = GUIDANCE.find((code) => code === reason);
  const refusal = REFUSAL.find((code) => code === reason);
  const told = { components: [...chosen], text: text.trim() };
  const deed: Deed | undefined =
    kind === 'GUIDE'
      ? guidance && { kind, reason: guidance, ...told }
      : refusal && { kind, reason: refusal, ...told };
  const title = kind === 'GUIDE' ? words.acts.recordGuidance : words.acts.refuseDossier;
  const reasons =
    kind === 'GUIDE'
      ? GUIDANCE.map((code) => ({ value: code, label: GUIDANCE_REASONS[code][lang] }))
      : REFUSAL.map((code) => ({ value: code, label: REFUSAL_REASONS[code][lang] }));
  return (
    <ActDialog
      title={title}
      submit={title}
      pending={pending}
      ready={deed !== undefined && says(text, LEAST)}
      wide
      onClose={onClose}
      onSubmit={() => deed !== undefined && onDeed(deed)}
    >
      <NativeSelect
        label={words.dialogs.reasonCode}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data={[{ value: '', label: words.words.choose }, ...reasons]}
      />
      <Checkbox.Group label={words.dialogs.guidanceComponents} value={[...chosen]} onChange={setChosen}>
        <div className="choices">
          {components.map(({ code, name }) => (
            <Checkbox key={code} value={code} label={name} />
          ))}
        </div>
      </Checkbox.Group>
      <TextField
        label={words.offline.text}
        hint={words.dialogs.reasonHint}
        least={LEAST}
        most={1000}
        rows={3}
        value={text}
        onChange={setText}
      />
    </ActDialog>
  );
}
