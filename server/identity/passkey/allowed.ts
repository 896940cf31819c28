import { isIP } from 'node:net';
import { localDate } from '@motcua/rules/calendar';
import { parameter } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/refusal.ts';

type Here = Pick<Context, 'origin' | 'reference' | 'now'>;

/** The name passkeys of this portal belong to. */
export const relyingParty = ({ origin }: Pick<Here, 'origin'>): string => new URL(origin).hostname;

/** The province allows them; and a portal that is reached by a bare address has no name they could belong to. */
export function passkeysAllowed(here: Here): boolean {
  const held = here.reference.current();
  return (
    isIP(relyingParty(here)) === 0 && parameter(held, 'signIn.passkeys', localDate(held.calendar, here.now))
  );
}

/** @throws {Refusal} SIGN_IN_WAY */
export function assertPasskeysAllowed(here: Here): void {
  if (passkeysAllowed(here)) return;
  throw new Refusal(
    'SIGN_IN_WAY',
    'Tỉnh chưa cho đăng nhập bằng khóa truy cập. Đăng nhập bằng VNeID hoặc mật khẩu.',
  );
}
