import { Button, MultiSelect, NativeSelect } from '@mantine/core';
import type { SectorAssignmentView } from '@motcua/contract/roster';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { queryClient } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { Overtaken } from './overtaken.tsx';
import { sectorsOf } from './roster-query.ts';
import { useTold } from './told.ts';

type Told = (dirty: boolean) => void;

interface Draft {
  /** The change it began from; 0: none. */
  base: number;
  rules: readonly Rule[];
}

interface Rule {
  sector: string;
  people: string[];
}

/** Who of the unit does the steps of which sector, in order; its head changes it here. */
export function Sectors({ unit, onDirty }: { unit: string; onDirty: Told }): React.ReactNode {
  const { data } = useQuery(sectorsOf(unit));
  if (data === undefined || (data.rules.length === 0 && !data.maySet)) return null;
  return <SectorTable view={data} onDirty={onDirty} />;
}

function SectorTable({ view, onDirty }: { view: SectorAssignmentView; onDirty: Told }): React.ReactNode {
  const { roster: text, words } = useWords();
  const kept = view.rules.map(({ sector, people }) => ({
    sector,
    people: people.map(({ accountId }) => accountId),
  }));
  const latest = view.changed?.number ?? 0;
  const [draft, setDraft] = useState<Draft>();
  const rules = draft?.rules ?? kept;
  const setRules = (next: readonly Rule[]): void => setDraft({ base: draft?.base ?? latest, rules: next });
  const overtaken = draft !== undefined && draft.base !== latest;
  const dirty = draft !== undefined && JSON.stringify(rules) !== JSON.stringify(kept);
  useTold(dirty, onDirty);
  const act = useAct('setSectorAssignment', (saved) => {
    queryClient.setQueryData(sectorsOf(view.unit.key).queryKey, saved);
    setDraft(undefined);
    tell(text.sectorsSaved);
  });
  const named = new Map(
    [...view.rules.flatMap(({ people }) => people), ...view.people].map((one) => [
      one.accountId,
      one.fullName,
    ]),
  );
  const free = view.sectors.filter((sector) => !rules.some((one) => one.sector === sector));
  const change = (sector: string, people: string[]): void =>
    setRules(rules.map((one) => (one.sector === sector ? { sector, people } : one)));
  return (
    <>
      {overtaken && view.changed !== null && (
        <Overtaken
          by={view.changed.by.fullName}
          onTake={() => setDraft(undefined)}
          onKeep={() => setDraft({ base: latest, rules })}
        />
      )}
      <WideTable
        caption={text.sectors}
        aside={
          view.changed === null
            ? text.sectorsNone
            : text.sectorsChanged(view.changed.by.fullName, momentText(view.changed.at))
        }
        heads={[text.sector, text.sectorPeople, ...(view.maySet ? [text.remove] : [])]}
      >
        {rules.map(({ sector, people }) => (
          <tr key={sector}>
            <th scope="row">{sector}</th>
            <td>
              {view.maySet ? (
                <MultiSelect
                  aria-label={`${text.sectorPeople}: ${sector}`}
                  searchable
                  hidePickedOptions
                  data={[...named].map(([value, label]) => ({ value, label }))}
                  value={people}
                  error={people.length === 0 && text.sectorEmpty}
                  onChange={(next) => change(sector, next)}
                />
              ) : (
                people.map((one) => named.get(one)).join(', ')
              )}
            </td>
            {view.maySet && (
              <td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${text.remove}: ${sector}`}
                  onClick={() => setRules(rules.filter((one) => one.sector !== sector))}
                >
                  {text.remove}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </WideTable>
      {view.maySet && (
        <div className="filters">
          <NativeSelect
            label={text.sectorAdd}
            value=""
            onChange={(event) => setRules([...rules, { sector: event.currentTarget.value, people: [] }])}
            data={[{ value: '', label: words.choose }, ...free]}
          />
          <Button
            variant="default"
            disabled={!dirty || overtaken || rules.some(({ people }) => people.length === 0)}
            loading={act.isPending}
            onClick={() => act.mutate({ unit: view.unit.key, after: latest, rules: [...rules] })}
          >
            {text.sectorsSave}
          </Button>
          <p className="soft">{text.sectorsHint}</p>
        </div>
      )}
    </>
  );
}
