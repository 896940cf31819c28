import type { Output } from '@motcua/contract/operations';
import { useQuery } from '@tanstack/react-query';
import { dateText } from '@motcua/ui/dates';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { client } from '../../client.ts';
import { localDay } from '../../dates.ts';
import { useLang } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useServerNow } from '../../shell/clock.tsx';
import { decisionOf, type TypedDecision } from '../../parts/decision.ts';
import { DecisionFields } from '../../parts/decision-fields.tsx';
import { useDesignWords } from '../../words/design.ts';

/** The dry run first: where each running dossier would stand, and which cannot move; then the decision that moves them. */
export function MigrateDossiers({
  mapKey,
  onClose,
}: {
  mapKey: string;
  onClose: () => void;
}): React.ReactNode {
  const { processes: text } = useDesignWords();
  const [typed, setTyped] = useState<TypedDecision>({ number: '', date: localDay(useServerNow().now) });
  const [reason, setReason] = useState('');
  const decision = decisionOf(typed);
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'process-migration', mapKey],
    queryFn: ({ signal }) => client.migrateDossiers({ key: mapKey, dryRun: true }, { signal }),
  });
  const act = useAct('migrateDossiers', ({ moves }) => {
    tell(text.migrated, `${moves}`);
    onClose();
  });
  return (
    <ActDialog
      title={text.migrate}
      submit={`${text.apply}${data === undefined ? '' : ` (${data.moves})`}`}
      pending={act.isPending}
      ready={data !== undefined && data.moves > 0 && decision !== undefined && says(reason, 1)}
      wide
      onSubmit={() => {
        if (decision !== undefined)
          act.mutate({ key: mapKey, dryRun: false, reason: reason.trim(), decision });
      }}
      onClose={onClose}
    >
      <p className="soft">{text.migrateWhy}</p>
      {data === undefined ? <Loading error={error} onRetry={() => void refetch()} /> : <DryRun run={data} />}
      <DecisionFields text={text} required value={typed} onChange={setTyped} />
      <TextField label={text.reason} least={1} most={1000} value={reason} onChange={setReason} />
    </ActDialog>
  );
}

function DryRun({ run }: { run: Output<'migrateDossiers'> }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const lang = useLang();
  if (run.items.length === 0) return <p className="soft">{text.migrateNone}</p>;
  return (
    <WideTable
      caption={`${text.tryFirst} (${text.validFrom} ${dateText(run.validFrom)})`}
      aside={`${run.moves} ${text.moved}, ${run.stays} ${text.stayed}`}
      heads={[text.dossier, text.standsAt, text.wouldStand]}
    >
      {run.items.map(({ dossierId, code, steps, after, obstacle }) => (
        <tr key={dossierId}>
          <th scope="row" className="code">
            <Link to={`/ho-so/${dossierId}`}>{code}</Link>
          </th>
          <td>{steps.join(', ')}</td>
          <td>
            {obstacle === null ? (
              after.join(', ')
            ) : (
              <span className="wait">
                ◐ {text.staysBecause}: {obstacle[lang]}
              </span>
            )}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
