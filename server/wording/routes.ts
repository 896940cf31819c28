import { decideWording } from './acts/decide-wording.ts';
import { proposeWording } from './acts/propose-wording.ts';
import { listWordings } from './queries/list-wordings.ts';

export const wordingActs = { listWordings, proposeWording, decideWording };
