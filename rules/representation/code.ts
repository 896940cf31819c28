/** What is read aloud at the counter for a declaration, of its id: short, and of no person. */
export const declarationCode = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();

/** The ids a code may stand for, from the first to the last; null: it is no code. */
export function idsOfCode(code: string): readonly [string, string] | null {
  const signs = code.toLowerCase().replace(/[^0-9a-z]/g, '');
  if (!/^[0-9a-f]{8}$/.test(signs)) return null;
  return [`${signs}-0000-0000-0000-000000000000`, `${signs}-ffff-ffff-ffff-ffffffffffff`];
}
