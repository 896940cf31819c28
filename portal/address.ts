/** A way back inside this site; anything that could lead elsewhere falls back. */
export function localPath(wanted: string | null | undefined, fallback: string): string {
  if (wanted === null || wanted === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return fallback;
  return wanted.includes('\\') ? fallback : wanted;
}

/** An address with its query; empty values are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`;
}

export const procedurePath = (code: string): string => `/thu-tuc/${encodeURIComponent(code)}`;
export const dossierPath = (id: string): string => `/ho-so/${encodeURIComponent(id)}`;
export const feePath = (id: string): string => `${dossierPath(id)}/nop-phi`;

/** Where somebody who has to sign in first comes back to. */
export const signInPath = (request: { method: string; path: string; query: URLSearchParams }): string => {
  const query = request.query.toString();
  return withQuery('/dang-nhap', { tiep: query === '' ? request.path : `${request.path}?${query}` });
};
