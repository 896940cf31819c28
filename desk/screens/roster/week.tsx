import { Button } from '@mantine/core';
import type { RosterView } from '@motcua/contract/roster';
import { addDays } from '@motcua/rules/calendar';
import { dateText, momentText } from '@motcua/ui/dates';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { client, queryClient } from '../../client.ts';
import { usePrimaryKey } from '../../key-hooks.ts';
import { useWords } from '../../lang.ts';
import { tell, tellFailure } from '../../notices.ts';
import { Grid } from './grid.tsx';
import { Overtaken } from './overtaken.tsx';
import { rosterOf } from './roster-query.ts';
import { useTold } from './told.ts';
import { copied, isSame, keyOf, toPublish } from './half-days.ts';

interface Draft {
  /** The publication it began from; 0: none. */
  base: number;
  keys: ReadonlySet<string>;
}

interface WeekProps {
  view: RosterView;
  editable: boolean;
  onDirty: (dirty: boolean) => void;
}

/** The grid of a week; whoever heads the unit sets it and publishes. */
export function Week({ view, editable, onDirty }: WeekProps): React.ReactNode {
  const { roster: text } = useWords();
  const unit = view.unit.key;
  const { monday } = view;
  const [draft, setDraft] = useState<Draft>();
  const latest = view.published?.number ?? 0;
  const kept = new Set(view.duties.map(keyOf));
  const keys = draft?.keys ?? kept;
  const dirty = draft !== undefined && !isSame(draft.keys, kept);
  const overtaken = draft !== undefined && draft.base !== latest;
  const change = (next: ReadonlySet<string>): void => setDraft({ base: draft?.base ?? latest, keys: next });
  const absences = useQuery({
    queryKey: ['work', 'absences', unit, monday],
    queryFn: ({ signal }) => client.listAbsences({ unit, date: monday }, { signal }),
  });
  useTold(dirty, onDirty);
  const publish = useAct('publishRoster', (published) => {
    queryClient.setQueryData(rosterOf({ unit, date: monday }).queryKey, published);
    setDraft(undefined);
    tell(text.published);
  });
  const copy = useMutation({
    mutationFn: () => client.getRoster({ unit, date: addDays(monday, -7) }),
    onSuccess: (before) => {
      if (before.published === null) return tell(text.nothingToCopy);
      change(copied(before, view));
      tell(text.copied);
    },
    onError: tellFailure,
  });
  const ready = editable && dirty && !overtaken && !publish.isPending;
  const send = (): void => {
    if (ready) publish.mutate({ unit, monday, after: latest, duties: toPublish(view, keys) });
  };
  usePrimaryKey('SCREEN', send);
  return (
    <>
      {overtaken && view.published !== null && (
        <Overtaken
          by={view.published.by.fullName}
          onTake={() => setDraft(undefined)}
          onKeep={() => setDraft({ base: latest, keys })}
        />
      )}
      <div className="row">
        <p className="soft">
          {view.published === null
            ? text.unpublished
            : text.publishedBy(
                view.published.number,
                view.published.by.fullName,
                momentText(view.published.at),
              )}
        </p>
        {editable && (
          <>
            {dirty && <span className="wait">◐ {text.changed}</span>}
            <Button
              variant="default"

              loading={copy.isPending}
              onClick={() => copy.mutate()}
            >
              {text.copy}
            </Button>
            <Button disabled={!ready} loading={publish.isPending} onClick={send}>
              {text.publish}
            </Button>
          </>
        )}
      </div>
      <Grid
        view={view}
        keys={keys}
        absences={absences.data?.items ?? []}
        onToggle={
          editable
            ? (key) =>
                change(new Set(keys.has(key) ? [...keys].filter((one) => one !== key) : [...keys, key]))
            : undefined
        }
      />
      <ClosedDays view={view} />
      <p className="soft">{editable ? `${text.keys} ${text.nobody}` : text.nobody}</p>
    </>
  );
}

/** Monday to Friday on which the unit does not work: they have no column. */
function ClosedDays({ view }: { view: RosterView }): React.ReactNode {
  const { roster: text, calendar } = useWords();
  const closed = view.days
    .map((day, index) => ({ ...day, weekday: calendar.weekdays[index] ?? '' }))
    .slice(0, 5)
    .filter(({ halves }) => halves.length === 0);
  if (closed.length === 0) return null;
  return (
    <p className="soft">
      {text.closed}{' '}
      {closed
        .map(
          ({ date, weekday, holiday }) =>
            `${weekday} ${dateText(date).slice(0, 5)}${holiday === null ? '' : ` (${holiday})`}`,
        )
        .join(', ')}
    </p>
  );
}
