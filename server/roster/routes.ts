import { publishRoster } from './acts/publish-roster.ts';
import { setSectorAssignment } from './acts/set-sector-assignment.ts';
import { getOnDuty } from './queries/get-on-duty.ts';
import { getRoster } from './queries/get-roster.ts';
import { getSectorAssignment } from './queries/get-sector-assignment.ts';

export const rosterActs = { getRoster, getOnDuty, publishRoster, getSectorAssignment, setSectorAssignment };
