import type { offlineWords as words } from './vi-offline.ts';

export const offlineWords: typeof words = {
  offline: {
    newVersion: 'There is a new version of the desk. Reload when the person before you has been served.',
    takeVersion: 'Reload to use it',
    here: {
      WRONG_PASSWORD:
        'The password does not open what is kept on this computer. Give the password of your last sign-in with network.',
      UNKNOWN:
        'The server cannot be reached, and this computer keeps nothing of this account. Sign in once with network.',
    },
  },
};
