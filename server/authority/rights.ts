import type { Context } from '../platform/context.ts';

/** An administrator of the unit or of one above it writes an authority down for its holder to give. */
export function maySetUp({ caller, reference }: Context, unit: string): boolean {
  const { units } = reference.current();
  const at = new Set(
    caller?.posts.filter(({ roles }) => roles.includes('ADMINISTRATOR')).map(({ unitKey }) => unitKey),
  );
  for (let key: string | null = unit; key !== null; key = units.get(key)?.parent ?? null)
    if (at.has(key)) return true;
  return [...at].some((key) => units.get(key)?.level === 'PROVINCE' && units.get(key)?.kind !== 'DEPARTMENT');
}

/** The calendar of a unit is read by its own officers, those of a unit above it, and by who oversees the province. */
export function mayReadAuthorities(context: Context, unit: string): boolean {
  const { caller, reference } = context;
  const { units } = reference.current();
  const posts = caller?.posts ?? [];
  if (posts.some(({ roles }) => roles.includes('CONTROL_OFFICER') || roles.includes('INSPECTOR')))
    return true;
  for (let key: string | null = unit; key !== null; key = units.get(key)?.parent ?? null)
    if (posts.some(({ unitKey }) => unitKey === key)) return true;
  return maySetUp(context, unit);
}
