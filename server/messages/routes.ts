import { listMyMessages } from './queries/list-my-messages.ts';

export const messagesActs = { listMyMessages };
