import { decideWording } from './acts/decide-wording.ts';
import { proposeWording } from './acts/propose-wording.ts';
import { listTrialMessages } from './queries/list-trial-messages.ts';
import { listWordings } from './queries/list-wordings.ts';

export const wordingActs = { listWordings, listTrialMessages, proposeWording, decideWording };
