import { setMyMessageSettings } from './acts/set-my-message-settings.ts';
import { getMyMessageSettings } from './queries/get-my-message-settings.ts';
import { listMyMessages } from './queries/list-my-messages.ts';
import { listTrialMessages } from './queries/list-trial-messages.ts';

export const messagesActs = { listMyMessages, listTrialMessages, getMyMessageSettings, setMyMessageSettings };
