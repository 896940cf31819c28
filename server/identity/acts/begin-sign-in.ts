import { createHash } from 'node:crypto';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { EIdentity } from '../e-identity/relying-party.ts';

/** Where the browser comes back to from the e-identity; the province registers it there. */
export const RETURN_PATH = '/dang-nhap/vneid/tro-ve';
const LASTS_MS = 10 * 60_000;

export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** @throws {Refusal} SIGN_IN_WAY where the province is not connected to the e-identity */
export function assertConnected(eIdentity: EIdentity | undefined): EIdentity {
  if (eIdentity !== undefined) return eIdentity;
  throw new Refusal(
    'SIGN_IN_WAY',
    'Tỉnh chưa nối với hệ thống định danh điện tử. Nộp hồ sơ tại quầy một cửa gần nhất.',
  );
}

/** Turns to the e-identity first, and writes down afterwards what has to be known again when the browser is back. */
export const beginSignIn: Act<'beginSignIn'> = async (context, { browser, next, lang }) => {
  const { db, now, origin } = context;
  const begun = await assertConnected(context.eIdentity).begin({
    redirectUri: `${origin}${RETURN_PATH}`,
    lang: lang ?? 'vi',
  });
  await db
    .insertInto('sign_in_attempt')
    .values({
      state_hash: secretHash(begun.state),
      browser_hash: secretHash(browser),
      nonce: begun.nonce,
      verifier: begun.verifier,
      next,
      expires_at: new Date(now.getTime() + LASTS_MS),
    })
    .execute();
  return { address: begun.address };
};
