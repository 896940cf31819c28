import { beginSignIn } from './acts/begin-sign-in.ts';
import { addPasskey } from './acts/add-passkey.ts';
import { beginPasskey } from './acts/begin-passkey.ts';
import { beginPasskeySignIn } from './acts/begin-passkey-sign-in.ts';
import { finishPasskeySignIn } from './acts/finish-passkey-sign-in.ts';
import { removePasskey } from './acts/remove-passkey.ts';
import { listMyPasskeys } from './queries/list-my-passkeys.ts';
import { beginSecondFactor } from './acts/begin-second-factor.ts';
import { changePassword } from './acts/change-password.ts';
import { confirmSecondFactor } from './acts/confirm-second-factor.ts';
import { endSecondFactor } from './acts/end-second-factor.ts';
import { endMyOtherSessions, endMySession } from './acts/end-my-sessions.ts';
import { finishSignIn } from './acts/finish-sign-in.ts';
import { signIn } from './acts/sign-in.ts';
import { signOut } from './acts/sign-out.ts';
import { getSecondFactor } from './queries/get-second-factor.ts';
import { getSignInWays } from './queries/get-sign-in-ways.ts';
import { listMySessions } from './queries/list-my-sessions.ts';
import { whoAmI } from './queries/who-am-i.ts';

export const identityActs = {
  signIn,
  signOut,
  changePassword,
  whoAmI,
  getSignInWays,
  beginSignIn,
  finishSignIn,
  listMySessions,
  endMySession,
  endMyOtherSessions,
  listMyPasskeys,
  beginPasskey,
  addPasskey,
  removePasskey,
  beginPasskeySignIn,
  finishPasskeySignIn,
  getSecondFactor,
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
};
