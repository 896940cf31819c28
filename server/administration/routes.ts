import { announceOutage } from './acts/announce-outage.ts';
import { decideCalendarChange } from './acts/decide-calendar-change.ts';
import { decideParameter } from './acts/decide-parameter.ts';
import { endOutage } from './acts/end-outage.ts';
import { proposeCalendarChange } from './acts/propose-calendar-change.ts';
import { proposeParameter } from './acts/propose-parameter.ts';
import { rollbackCalendarChange } from './acts/rollback-calendar-change.ts';
import { listCalendarChanges } from './queries/list-calendar-changes.ts';
import { listCalendarMoves } from './queries/list-calendar-moves.ts';
import { listFeeSchedules } from './queries/list-fee-schedules.ts';
import { listOutages } from './queries/list-outages.ts';
import { listParameters } from './queries/list-parameters.ts';
import { previewCalendarChange } from './queries/preview-calendar-change.ts';
import { tryFeeSchedule } from './queries/try-fee-schedule.ts';

export const administrationActs = {
  proposeCalendarChange,
  previewCalendarChange,
  decideCalendarChange,
  rollbackCalendarChange,
  listCalendarChanges,
  listCalendarMoves,
  listParameters,
  proposeParameter,
  decideParameter,
  listFeeSchedules,
  tryFeeSchedule,
  listOutages,
  announceOutage,
  endOutage,
};
