import type { Range } from '@motcua/rules/offline';

export interface Facts<V> {
  /** Last number given out: online, or at the end of a leased block. */
  last: number;
  used: ReadonlySet<number>;
  /** Blocks with the device that holds them. */
  blocks: readonly (Range & { device: string })[];
  voids: readonly (Range & { device: string; record: V })[];
}

export interface Part<V> {
  first: number;
  last: number;
  fate: 'USED' | 'LEASED' | 'VOID' | 'UNEXPLAINED';
  device: string | null;
  record: V | null;
}

/**
 * What became of every number from 1 to the last, as ranges without a gap: on a paper, else voided, else in the hands of a
 * device. Anything else is unexplained, which must not be.
 */
export function explained<V>({ last, used, blocks, voids }: Facts<V>): Part<V>[] {
  const parts: Part<V>[] = [];
  for (let number = 1; number <= last; number++) {
    const within = ({ first, last: end }: Range): boolean => first <= number && number <= end;
    const block = blocks.find(within);
    const voided = used.has(number) ? undefined : voids.find(within);
    const fate = used.has(number) ? 'USED' : voided !== undefined ? 'VOID' : block ? 'LEASED' : 'UNEXPLAINED';
    const device = block?.device ?? null;
    const record = voided?.record ?? null;
    const open = parts.at(-1);
    if (open !== undefined && open.fate === fate && open.device === device && open.record === record)
      open.last = number;
    else parts.push({ first: number, last: number, fate, device, record });
  }
  return parts;
}
