import type { trialBoxWords as vi } from './vi-trial-box.ts';

/** What a trial keeps instead of sending it. */
export const trialBoxWords: typeof vi = {
  trialBox: {
    title: 'Trial mailbox',
    caption: 'Messages kept',
    modes: {
      INSIDE:
        'A trial: no message leaves the system. Every message lies here for 30 days as it would have been sent.',
      OUTSIDE:
        'Messages are really sent and not kept here. For a trial set MOTCUA_MESSAGES=inbox and start again.',
      NONE: 'No channel is connected, so no message is sent. For a trial set MOTCUA_MESSAGES=inbox and start again.',
    },
    none: 'No message yet. One appears here a few seconds after there is something to tell an applicant.',
    at: 'At',
    channel: 'Channel',
    to: 'To',
    text: 'Text',
    length: 'Length',
    channels: { SMS: 'SMS', ZALO: 'Zalo', EMAIL: 'E-mail' },
    characters: 'characters',
    segments: 'text messages',
    encodings: { GSM7: 'without marks', UCS2: 'with marks' },
    older: 'Older ones',
    newest: 'Newest',
  },
};
