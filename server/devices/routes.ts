import { answerCondition } from './acts/answer-condition.ts';
import { decideDevice } from './acts/decide-device.ts';
import { decideOfflineItem } from './acts/decide-offline-item.ts';
import { leaseNumbers } from './acts/lease-numbers.ts';
import { mergeOffline } from './acts/merge-offline.ts';
import { reportUnreadable } from './acts/report-unreadable.ts';
import { registerDevice } from './acts/register-device.ts';
import { revokeDevice } from './acts/revoke-device.ts';
import { explainSeries } from './queries/explain-series.ts';
import { getDevice } from './queries/get-device.ts';
import { getOfflineSnapshot } from './queries/get-offline-snapshot.ts';
import { listConditions } from './queries/list-conditions.ts';
import { listDevices } from './queries/list-devices.ts';

export const devicesActs = {
  registerDevice,
  decideDevice,
  revokeDevice,
  listDevices,
  getDevice,
  leaseNumbers,
  getOfflineSnapshot,
  mergeOffline,
  reportUnreadable,
  decideOfflineItem,
  explainSeries,
  listConditions,
  answerCondition,
};
