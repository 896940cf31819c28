import { answerCause } from './acts/answer-cause.ts';
import { askCause } from './acts/ask-cause.ts';
import { closeAlert } from './acts/close-alert.ts';
import { readAlert } from './acts/read-alert.ts';
import { readMessages } from './acts/read-messages.ts';
import { listAlerts } from './queries/list-alerts.ts';
import { listDeliveries } from './queries/list-deliveries.ts';
import { listRisks } from './queries/list-risks.ts';
import { publicDueList } from './queries/public-due-list.ts';

export const deadlinesActs = {
  listAlerts,
  readAlert,
  closeAlert,
  askCause,
  answerCause,
  listRisks,
  publicDueList,
  readMessages,
  listDeliveries,
};
