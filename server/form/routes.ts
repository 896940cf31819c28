import type { formDraftOperations } from '@motcua/contract/form-draft';
import type { Acts } from '../platform/dispatch.ts';
import { decideForm } from './acts/decide-form.ts';
import { discardFormDraft } from './acts/discard-form-draft.ts';
import { proposeForm } from './acts/propose-form.ts';
import { rollBackForm } from './acts/roll-back-form.ts';
import { saveFormDraft } from './acts/save-form-draft.ts';
import { checkFormDraft } from './queries/check-form-draft.ts';
import { getFormDesign } from './queries/get-form-design.ts';
import { listForms } from './queries/list-forms.ts';

export const formActs = {
  listForms,
  getFormDesign,
  saveFormDraft,
  discardFormDraft,
  checkFormDraft,
  proposeForm,
  decideForm,
  rollBackForm,
} satisfies Pick<Acts, keyof typeof formDraftOperations>;
