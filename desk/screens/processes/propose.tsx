import { addDays } from '@motcua/rules/calendar';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { given, says, TextField } from '../../acts/text-field.tsx';
import { localDay } from '../../dates.ts';
import { tell } from '../../notices.ts';
import { DayField } from '../../parts/day-field.tsx';
import { useServerNow } from '../../shell/clock.tsx';
import { useDesignWords } from '../../words/design.ts';
import { mapPath } from './address.ts';
import { Difference } from './looked.tsx';
import type { Examination } from './queries.ts';
import type { Draft } from './use-draft.ts';

interface ProposeMapProps {
  mapKey: string;
  draft: Draft;
  looked: Examination;
  onClose: () => void;
}

/** The day it is to be in force, and why in spite of warnings; a second person decides. */
export function ProposeMap({ mapKey, draft, looked, onClose }: ProposeMapProps): React.ReactNode {
  const { processes: text } = useDesignWords();
  const navigate = useNavigate();
  const [from, setFrom] = useState<string | undefined>(addDays(localDay(useServerNow().now), 1));
  const [note, setNote] = useState('');
  const warned = looked.findings.length > 0;
  const act = useAct('proposeProcess', ({ id }) => {
    tell(text.proposed);
    void navigate(mapPath(mapKey, id));
  });
  return (
    <ActDialog
      title={text.proposeTitle}
      submit={text.propose}
      pending={act.isPending || draft.saving}
      ready={from !== undefined && (!warned || says(note, 1))}
      onSubmit={() => {
        if (from === undefined) return;
        draft.save(({ id, revision }) =>
          act.mutate({ changeId: id, revision, validFrom: from, ...given('note', note) }),
        );
      }}
      onClose={onClose}
    >
      <Difference looked={looked} />
      <DayField label={text.validFrom} required value={from} onChange={setFrom} />
      <TextField
        label={warned ? text.note : text.noteFree}
        least={warned ? 1 : 0}
        most={1000}
        value={note}
        onChange={setNote}
      />
    </ActDialog>
  );
}
