import { createClient, httpTransport } from '@motcua/contract/client';
import { PRACTICE_DESK, PRACTICE_PATH } from '@motcua/contract/practice-address';

/** Whether this page is the desk of the practice room: the same program below another address. */
export const PRACTISING = globalThis.location?.pathname.startsWith(PRACTICE_DESK) === true;

/** What stands before every address of this desk: of its API, its papers, its screens. */
export const SITE = PRACTISING ? PRACTICE_PATH : '';

/** Back to the real desk. Pages in between may be left for ever: a new one is loaded. */
export const toRealDesk = (): void => window.location.assign('/desk/');

/** The real province, from within the practice room: only what concerns the room as a whole is asked of it. */
export const realClient = createClient(httpTransport({ baseUrl: '' }));
