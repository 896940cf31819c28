import type { SeenDossier } from '@motcua/contract/client';
import type { DossierView, EventView, TaskView } from '@motcua/contract/dossier-view';
import { useIsFetching } from '@tanstack/react-query';
import { createContext, useContext, useState } from 'react';
import type { OfferedAct } from './acts/offered.ts';
import { changesSince, stillPossible } from './changes-since.ts';
import { dossier as dossierQuery } from './queries.ts';
import { useServerNow } from './shell/clock.tsx';

/** What an officer has begun on a dossier: the dossier as he saw it then, and what others did to it since. */
export interface Begun {
  /** Travels with every act, so that the server refuses one on what he has not seen. */
  seen: SeenDossier;
  dossier: DossierView;
  task: TaskView | undefined;
  /** When he saw it, by the server's clock. */
  at: string;
  /** Undefined: nothing has changed. Empty: something that is no event. */
  changes: readonly EventView[] | undefined;
  /** It can still be done. */
  possible: boolean;
  /** He has seen the changes. */
  goOn: () => void;
  /** His own save brought the dossier to this version. */
  saved: (version: number) => void;
}

const BegunContext = createContext<Begun | undefined>(undefined);
export const BegunProvider = BegunContext.Provider;

/** What is begun around here; undefined on screens without a dossier. */
export const useBegunHere = (): Begun | undefined => useContext(BegunContext);

interface Sight {
  dossier: DossierView;
  task: TaskView | undefined;
  version: number;
  at: string;
}

/**
 * Holds on to the dossier as it was when something was begun on it, while it is asked anew behind. What was on its way at
 * that moment still counts as what he began with.
 */
export function useBegun(
  dossier: DossierView,
  acts: readonly OfferedAct[],
  task: TaskView | undefined,
): Begun {
  const { now: at } = useServerNow();
  const onItsWay = useIsFetching({ queryKey: dossierQuery(dossier.id).queryKey, exact: true }) > 0;
  const latest: Sight = { dossier, task, version: dossier.version, at };
  const [sight, setSight] = useState<Sight | undefined>(onItsWay ? undefined : latest);
  if (sight === undefined && !onItsWay) setSight(latest);
  const held = sight ?? latest;
  const changed = dossier.version > held.version;
  return {
    seen: { dossierId: dossier.id, version: held.version },
    dossier: held.dossier,
    task: held.task,
    at: held.at,
    changes: changed ? changesSince(held.dossier, dossier) : undefined,
    possible: stillPossible(dossier, acts, held.task?.id),
    goOn: () => setSight({ ...latest, task: dossier.tasks.find(({ id }) => id === held.task?.id) }),
    saved: (version) => setSight({ ...held, version }),
  };
}
