import { changePassword } from './acts/change-password.ts';
import { signIn } from './acts/sign-in.ts';
import { signOut } from './acts/sign-out.ts';
import { whoAmI } from './queries/who-am-i.ts';

export const identityActs = { signIn, signOut, changePassword, whoAmI };
