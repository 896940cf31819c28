import { getForm } from './queries/get-form.ts';
import { getProcedure } from './queries/get-procedure.ts';
import { listEligible } from './queries/list-eligible.ts';
import { listFaq } from './queries/list-faq.ts';
import { listLifeEvents } from './queries/list-life-events.ts';
import { listReceivingUnits } from './queries/list-receiving-units.ts';
import { previewDue } from './queries/preview-due.ts';
import { previewFee } from './queries/preview-fee.ts';
import { searchProcedures } from './queries/search-procedures.ts';

export const catalogueActs = {
  searchProcedures,
  getProcedure,
  getForm,
  previewDue,
  previewFee,
  listReceivingUnits,
  listEligible,
  listLifeEvents,
  listFaq,
};
