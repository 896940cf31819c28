import { getCalendar } from './queries/get-calendar.ts';
import { getReceptionPlace } from './queries/get-reception-place.ts';
import { getTheme } from './queries/get-theme.ts';
import { listColleagues } from './queries/list-colleagues.ts';
import { listUnits } from './queries/list-units.ts';

export const organisationActs = { listUnits, listColleagues, getCalendar, getReceptionPlace, getTheme };
