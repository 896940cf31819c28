import type { ToSign } from '@motcua/contract/workspace';
import { localDay } from '../../dates.ts';

/** What has to be signed on a day: its step or the dossier itself is due then, or was before. */
export const dueToSign = (items: readonly Pick<ToSign, 'dueAt' | 'stepDueAt'>[], today: string): number =>
  items.filter(({ dueAt, stepDueAt }) =>
    [dueAt, stepDueAt].some((due) => due !== null && localDay(due) <= today),
  ).length;

/** The address of the list of steps nobody does; beside the tiles. */
export const OWNERLESS = 'chua-co-nguoi';
