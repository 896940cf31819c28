import { Button } from '@mantine/core';
import type { Output } from '@motcua/contract/operations';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../act.ts';
import { useLang } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { useDesignWords } from '../../words/design.ts';
import { editPath } from './address.ts';

type Problem = Output<'importProcess'>['problems'][number];

/** A drawing of another program becomes a draft; what cannot be carried out is named element by element. */
export function ImportBpmn({ mapKey }: { mapKey: string }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const navigate = useNavigate();
  const file = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const act = useAct('importProcess', ({ change, problems: found }) => {
    setProblems(found);
    if (change === null) return;
    tell(text.imported, ...(found.length === 0 ? [] : [`${text.assumed}: ${found.length}`]));
    if (found.length === 0) void navigate(editPath(mapKey, change.id, 'so-do'));
  });
  return (
    <>
      <input
        ref={file}
        type="file"
        className="hidden"
        accept=".bpmn,.xml"
        tabIndex={-1}
        aria-label={text.importBpmn}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen !== undefined) void chosen.text().then((bpmn) => act.mutate({ key: mapKey, bpmn }));
        }}
      />
      <Button variant="default" loading={act.isPending} onClick={() => file.current?.click()}>
        {text.importBpmn}
      </Button>
      {problems.length > 0 && <Problems problems={problems} />}
    </>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const lang = useLang();
  const refused = problems.some(({ severity }) => severity === 'REFUSED');
  return (
    <section className="block" role="alert" aria-label={text.importProblems}>
      <h2>{refused ? text.notImported : text.importProblems}</h2>
      <ul className="plain">
        {problems.map(({ element, name, type, severity, reason, reasonEn }) => (
          <li key={`${element}${reason}`}>
            <span className={severity === 'REFUSED' ? 'late' : 'wait'}>
              {severity === 'REFUSED' ? `✕ ${text.refused}` : `◐ ${text.assumed}`}
            </span>{' '}
            <strong>{name === '' ? element : name}</strong> <span className="soft">{type}</span>:{' '}
            {lang === 'en' ? reasonEn : reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
