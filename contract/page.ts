import type { Client } from './client.ts';
import type { Theme } from './organisation.ts';
import type { WhoAmI } from './session.ts';

/** How a reader wants every page: larger letters, other colours. His browser keeps it, nothing of it is kept here. */
export const SIZES = ['NORMAL', 'LARGE', 'LARGEST'] as const;
export const COLOURINGS = ['LIGHT', 'DARK', 'CONTRAST'] as const;
export interface Look {
  size: (typeof SIZES)[number];
  colours: (typeof COLOURINGS)[number];
}

/**
 * How the portal's pages meet the server program without knowing it: a page gets a request with the typed client
 * of its caller, and answers with HTML, a redirect or bytes. The server turns HTTP into these and back.
 */
export interface PageRequest {
  method: 'GET' | 'POST';
  /** Path below the portal's root, without query. */
  path: string;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** Fields of a posted form; a name may stand several times. */
  form: URLSearchParams;
  files: readonly PageFile[];
  lang: 'vi' | 'en';
  look: Look;
  theme: Theme;
  account: WhoAmI | null;
  /** To be put into every form as hidden field `_csrf`; the server checks it before the page sees a POST. */
  csrf: string;
  /** A secret of this browser while it signs in elsewhere; asking for it gives the browser a cookie below /dang-nhap. */
  browser: string;
  /** Origin of the site, e.g. https://motcua.example.vn, for QR codes and printed addresses. */
  origin: string;
  client: Client;
}

export interface PageFile {
  field: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export type PageReply =
  | { kind: 'HTML'; status: number; html: string }
  | { kind: 'REDIRECT'; to: string; session?: { token: string } | null; look?: Look }
  | { kind: 'BYTES'; type: string; name: string; inline: boolean; bytes: Uint8Array };

export interface Page {
  method: 'GET' | 'POST';
  /** e.g. /thu-tuc/:code */
  path: string;
  answer: (request: PageRequest) => Promise<PageReply>;
}

/** What the portal gives the server to serve. */
export interface PortalProgram {
  pages: readonly Page[];
  /** The page for an address that does not exist, or an error nobody foresaw. */
  failure: (request: Omit<PageRequest, 'client'>, status: number, requestId: string) => string;
  /** Static files: served under /tinh/<name>, immutable. */
  assets: ReadonlyMap<string, { type: string; bytes: Uint8Array }>;
}
