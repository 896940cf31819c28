import type { Output } from '@motcua/contract/operations';
import { checkFormDraft } from '@motcua/rules/form';
import { decisionOf, formCodeOn, getFormOn, todayOf } from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { mayDecide, mayPropose, mayReadDrafts } from '../../process/index.ts';
import { changeView, formChanges, getFormChange } from '../changes.ts';
import { draftOf } from '../definition.ts';
import { askedBy, assertFormKey, findOwnProcedure, versionOn, versionsOf, worldOfForm } from '../forms.ts';
import { assertMayReadDrafts } from '../guard.ts';

type Design = Output<'getFormDesign'>;

/** A form with its history; drafts and proposals are told only to those who work on forms or oversee them. */
export const getFormDesign: Act<'getFormDesign'> = async (context, { key, changeId }) => {
  const { db, reference, now } = context;
  const today = todayOf(reference.current(), now);
  await assertFormKey(db, key, today);
  if (changeId !== undefined) assertMayReadDrafts(context);
  const reads = mayReadDrafts(context);
  const [versions, all, own, counts, decides] = await Promise.all([
    versionsOf(db, key),
    formChanges(db).where('change.key', '=', key).execute(),
    findOwnProcedure(db, key, today),
    askedBy(db, today),
    mayDecide(context, key),
  ]);
  const current = versionOn(versions, today);
  const named = changeId === undefined ? undefined : await changeOf(context, key, changeId);
  const form = named?.content ?? (current === undefined ? undefined : draftOf(current.content));
  const world = await worldOfForm(db, key, named?.valid_from ?? today);
  return {
    key,
    title: form?.title ?? versions[0]?.content.title ?? own?.name ?? key,
    own: own === undefined ? null : { code: own.code, name: own.name },
    procedures: counts.get(key) ?? 0,
    versions: versions.map((version) => ({
      version: version.version,
      validFrom: version.valid_from,
      decision: decisionOf(version),
      fromData: version.source === 'DATA',
      inForce: version === current,
    })),
    changes: all.filter((row) => reads || row.approved === true).map((row) => changeView(context, row)),
    shown:
      form === undefined
        ? null
        : {
            form,
            findings: checkFormDraft(form, world),
            change: named === undefined ? null : changeView(context, named),
          },
    asked: own === undefined ? null : draftOf(await getFormOn(db, await formCodeOn(db, own, today), today)),
    components: [...(world.components ?? [])],
    may: { propose: mayPropose(context), decide: decides },
  } satisfies Design;
};

/** @throws {Refusal} NOT_FOUND where it is a change of another form */
async function changeOf({ db }: Context, key: string, changeId: string) {
  const change = await getFormChange(db, changeId);
  if (change.key === key) return change;
  throw new Refusal('NOT_FOUND', 'Mẫu này không có bản nháp ấy. Mở lại từ danh sách mẫu đơn.');
}
