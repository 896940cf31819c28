import { setMyMessageSettings } from './acts/set-my-message-settings.ts';
import { getMyMessageSettings } from './queries/get-my-message-settings.ts';
import { listMyMessages } from './queries/list-my-messages.ts';

export const messagesActs = { listMyMessages, getMyMessageSettings, setMyMessageSettings };
