import { COLOURINGS, SIZES, type Look } from '@motcua/contract/page';
import type { FastifyReply, FastifyRequest } from 'fastify';

const LOOK_COOKIE = 'motcua_look';
const YEAR_S = 31_536_000;

/** What this browser was told to keep; anything else is as if nothing had been chosen. */
export function lookOf({ cookies }: Pick<FastifyRequest, 'cookies'>): Look {
  const [size, colours] = (cookies[LOOK_COOKIE] ?? '').split('.');
  return {
    size: SIZES.find((one) => one === size) ?? 'NORMAL',
    colours: COLOURINGS.find((one) => one === colours) ?? 'LIGHT',
  };
}

export function rememberLook(reply: FastifyReply, { size, colours }: Look): void {
  void reply.setCookie(LOOK_COOKIE, `${size}.${colours}`, { path: '/', sameSite: 'lax', maxAge: YEAR_S });
}
