import { publishRoster } from './acts/publish-roster.ts';
import { getRoster } from './queries/get-roster.ts';

export const rosterActs = { getRoster, publishRoster };
