import type { DossierConformance } from '@motcua/contract/mining';
import { isoInstant } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { assertMaySee } from '../guard.ts';
import { lookAt, type Look } from '../look.ts';
import type { Compared } from '../thread/compare.ts';
import { inThread } from '../thread/in-thread.ts';
import { inTurn } from '../turn.ts';
import { dossiersOf, headOf, hours, namesOf, unitOf } from '../view.ts';

/** Each dossier against the version of the map it follows; those that differ are listed, the worst first. */
export const getConformance: Act<'getConformance'> = async (
  context,
  { kind, step, after = 0, limit = 50, ...asked },
) => {
  assertMaySee(context, asked.unit ?? null);
  return inTurn(async () => {
    const look = await lookAt(context, asked);
    const { versions, logged } = look;
    const { lead, conform, fitness, deviations, listed, total } = await inThread(
      'conformance',
      {
        versions,
        followed: logged.map(({ versionId }) => versionId),
        until: context.now.getTime(),
        kind,
        step,
        after,
        limit,
      },
      { own: look.log, calendar: look.held.calendar, stopping: context.stopping },
    );
    const name = namesOf(look);
    return {
      ...headOf(look, lead),
      conform,
      fitness,
      deviations: deviations.map((one) => ({
        kind: one.kind,
        step: one.step === null ? null : name(one.step),
        times: one.times,
        dossiers: one.dossiers,
      })),
      items: listed.map(viewOf(look)),
      total,
      next: total > after + limit ? after + limit : null,
    };
  }, context.stopping);
};

function viewOf(look: Look): (one: Compared) => DossierConformance {
  const name = namesOf(look);
  const unit = unitOf(look);
  const dossier = dossiersOf(look);
  const { calendar } = look.held;
  return (one) => ({
    dossier: dossier(one.dossier),
    acceptedAt: isoInstant(calendar, new Date(one.acceptedAt)),
    finished: one.finished,
    fitness: one.conformance.fitness,
    deviations: one.conformance.deviations.map(({ kind, step, record, hours: late }) => ({
      kind,
      step: step === null ? null : name(step),
      unit: record === null ? null : unit(record.unit),
      role: record?.role ?? null,
      hours: late === undefined ? null : hours(late),
    })),
  });
}
