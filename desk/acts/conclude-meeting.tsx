import { Checkbox, Radio } from '@mantine/core';
import { CONCLUSIONS, type Conclusion } from '@motcua/rules/dossier';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { wholeMinute } from '../dates.ts';
import { useLang, useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { MomentField } from '../parts/moment-field.tsx';
import { useServerNow } from '../shell/clock.tsx';
import { Chairs } from './chairs.tsx';
import { useDelayCause } from './delay-cause.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';
import { says, TextField } from './text-field.tsx';

const CODES = Object.keys(CONCLUSIONS) as Conclusion[];
const LEAST = 5;
const LEAST_MINUTES = 10;
const LEAST_UNITS = 2;

/** What a meeting of the agencies concluded; it binds them. */
export function ConcludeMeetingDialog({ dossier, task, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { dialogs } = words;
  const { now } = useServerNow();
  const units = new Map(dossier.tasks.map(({ unit }) => [unit.key, unit.name]));
  const [heldAt, setHeldAt] = useState(() => wholeMinute(now));
  const [chair, setChair] = useState('');
  const [agenda, setAgenda] = useState('');
  const [participants, setParticipants] = useState<string[]>([]);
  const [minutes, setMinutes] = useState('');
  const [conclusion, setConclusion] = useState<Conclusion>();
  const [text, setText] = useState('');
  const conclude = useAct('concludeMeeting', () => {
    tell(words.done.meetingConcluded);
    onClose();
  });
  const delay = useDelayCause(task, conclude.error);
  if (task === undefined) return null;
  const written = says(agenda, LEAST) && says(minutes, LEAST_MINUTES) && says(text, LEAST);
  return (
    <ActDialog
      title={words.acts.concludeMeeting}
      submit={words.acts.concludeMeeting}
      pending={conclude.isPending}
      ready={
        heldAt !== undefined &&
        chair !== '' &&
        conclusion !== undefined &&
        participants.length >= LEAST_UNITS &&
        written &&
        delay.ready
      }
      wide
      onClose={onClose}
      onSubmit={() => {
        if (heldAt !== undefined && conclusion !== undefined)
          conclude.mutate({
            taskId: task.id,
            heldAt,
            chair,
            agenda: agenda.trim(),
            participants,
            minutes: minutes.trim(),
            conclusion,
            text: text.trim(),
            ...delay.input,
          });
      }}
    >
      <MomentField
        label={dialogs.time}
        start={now}
        onChange={(moment) => {
          setHeldAt(moment);
          // who could chair then is another list
          setChair('');
        }}
      />
      {heldAt !== undefined && <Chairs taskId={task.id} heldAt={heldAt} value={chair} onChange={setChair} />}
      <Checkbox.Group label={dialogs.participants} required value={participants} onChange={setParticipants}>
        <div className="choices">
          {[...units].map(([key, name]) => (
            <Checkbox key={key} value={key} label={name} />
          ))}
        </div>
      </Checkbox.Group>
      <TextField label={dialogs.agenda} least={LEAST} most={2000} value={agenda} onChange={setAgenda} />
      <TextField
        label={dialogs.minutes}
        least={LEAST_MINUTES}
        most={20000}
        rows={6}
        value={minutes}
        onChange={setMinutes}
      />
      <Radio.Group
        label={dialogs.conclusion}
        required
        value={conclusion ?? ''}
        onChange={(value) => setConclusion(CODES.find((one) => one === value))}
      >
        <div className="choices">
          {CODES.map((code) => (
            <Radio key={code} value={code} label={CONCLUSIONS[code][lang]} />
          ))}
        </div>
      </Radio.Group>
      <TextField label={dialogs.conclusionText} least={LEAST} most={3000} value={text} onChange={setText} />
      {delay.field}
    </ActDialog>
  );
}
