import { createHash, randomBytes } from 'node:crypto';
import { PRACTICE_PATH } from '@motcua/contract/practice-address';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'motcua';
/** The cookie a session travels in, and where on the site it goes. */
export interface SessionPlace {
  cookie: string;
  path: string;
}
export const REAL: SessionPlace = { cookie: SESSION_COOKIE, path: '/' };
/** The practice room's own: the real desk never sees it. */
export const PRACTICE: SessionPlace = { cookie: 'motcua_practice', path: PRACTICE_PATH };

const CSRF_COOKIE = 'motcua_csrf';
const SIGN_IN_COOKIE = 'motcua_sign_in';

/** The session token of a request, from the cookie of a browser or the bearer header of a program. */
export function sessionToken(
  request: FastifyRequest,
  { cookie: name }: SessionPlace = REAL,
): { token: string; fromCookie: boolean } | null {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, fromCookie: false };
  const cookie = request.cookies[name];
  return cookie === undefined || cookie === '' ? null : { token: cookie, fromCookie: true };
}

const options = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const;

export function setSession(
  reply: FastifyReply,
  token: string | null,
  secure: boolean,
  { cookie, path }: SessionPlace = REAL,
): void {
  if (token === null) void reply.clearCookie(cookie, { ...options(secure), path });
  else void reply.setCookie(cookie, token, { ...options(secure), path });
}

/**
 * A secret of this browser for as long as it signs in elsewhere. Unlike the proof of forms it has to come along when another
 * site leads back here.
 */
export function browserSecret(request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  const known = request.cookies[SIGN_IN_COOKIE];
  if (known !== undefined && /^[\w-]{43}$/.test(known)) return known;
  const fresh = randomBytes(32).toString('base64url');
  void reply.setCookie(SIGN_IN_COOKIE, fresh, { ...options(secure), path: '/dang-nhap', maxAge: 900 });
  return fresh;
}

/** A token for the forms of this browser: each form repeats it, another site cannot know it. */
export function csrfToken(request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  const known = request.cookies[CSRF_COOKIE];
  if (known !== undefined && /^[\w-]{22}$/.test(known)) return formToken(known);
  const fresh = randomBytes(16).toString('base64url');
  void reply.setCookie(CSRF_COOKIE, fresh, { ...options(secure), sameSite: 'strict' });
  return formToken(fresh);
}

export const csrfMatches = (request: FastifyRequest, given: string | null): boolean => {
  const known = request.cookies[CSRF_COOKIE];
  return known !== undefined && given === formToken(known);
};

const formToken = (cookie: string): string =>
  createHash('sha256').update(`form ${cookie}`).digest('base64url');
