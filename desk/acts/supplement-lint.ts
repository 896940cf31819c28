import { useDebouncedValue } from '@mantine/hooks';
import type { LintedItem } from '@motcua/contract/dossier-life';
import type { SupplementItem } from '@motcua/contract/dossier-view';
import type { ReuseException } from '@motcua/rules/once';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { client } from '../client.ts';

type LintVerdict = LintedItem['verdict'];

/** One wish while it is written. */
export interface Item {
  id: number;
  component: string;
  text: string;
  legalBasis: string;
  /** Held already and asked for all the same: why. */
  exception?: ReuseException | undefined;
}

const LEAST_TEXT = 3;
const TYPING_PAUSE_MS = 500;

/** Wishes that say something. */
export const written = (items: readonly Item[]): Item[] =>
  items.filter((item) => item.text.trim().length >= LEAST_TEXT);

/** What the act sends. */
export const itemsOf = (items: readonly Item[]): SupplementItem[] =>
  written(items).map(({ component, text, legalBasis, exception }) => ({
    text: text.trim(),
    legalBasis: legalBasis.trim(),
    ...(component === '' ? {} : { component }),
    ...(exception === undefined ? {} : { exception }),
  }));

/** Verdicts after which the server drops an item, and those after which it refuses the whole request. */
const DROPPED: ReadonlySet<LintVerdict> = new Set(['KNOWN', 'ASKED_BEFORE']);
const REFUSED: ReadonlySet<LintVerdict> = new Set(['NO_LEGAL_BASIS', 'NOT_PUBLISHED']);

export const isDropped = (verdict: LintVerdict): boolean => DROPPED.has(verdict);
export const isRefused = (verdict: LintVerdict): boolean => REFUSED.has(verdict);

/** Whether the request may be sent: nothing that refuses it, and something left to ask for. */
export function standingOf(linted: readonly LintedItem[]): 'SENDABLE' | 'MUST_FIX' | 'NOTHING_LEFT' {
  if (linted.some(({ verdict }) => isRefused(verdict))) return 'MUST_FIX';
  return linted.length > 0 && linted.every(({ verdict }) => isDropped(verdict)) ? 'NOTHING_LEFT' : 'SENDABLE';
}

/**
 * What the server's linter says while the request is written, by the id of the item; nothing is written by asking. At
 * the counter the draft is made first.
 */
export function useLint(
  dossierId: () => Promise<string>,
  items: readonly Item[],
): { verdicts: ReadonlyMap<number, LintedItem>; checking: boolean } {
  const [id, setId] = useState<string>();
  const begin = useEffectEvent(() => {
    void dossierId().then(setId, () => undefined);
  });
  useEffect(() => begin(), []);
  const asked = JSON.stringify(written(items));
  const [settled] = useDebouncedValue(asked, TYPING_PAUSE_MS);
  const wished = JSON.parse(settled) as Item[];
  const wishes = itemsOf(wished);
  const { data, isFetching } = useQuery({
    queryKey: ['lint', id, wishes],
    queryFn: ({ signal }) => client.checkSupplement({ dossierId: id ?? '', items: wishes }, { signal }),
    enabled: id !== undefined && wishes.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const verdicts = new Map(
    wished.flatMap((item, index): [number, LintedItem][] => {
      const linted = data?.items[index];
      return linted === undefined ? [] : [[item.id, linted]];
    }),
  );
  return { verdicts, checking: isFetching || settled !== asked };
}
