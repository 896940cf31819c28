import type { Input, OperationId, Output } from '@motcua/contract/operations';
import { localDate } from '@motcua/rules/calendar';
import type { Caller, Services } from '../platform/context.ts';
import { dispatcher, type Acts } from '../platform/dispatch.ts';
import { answersFor } from './answers.ts';
import type { Arrival, Stage, Story } from './arrivals.ts';
import type { PlannedAct } from './next-act.ts';
import { postAfter } from './offers.ts';
import { randomOf, type Random } from './random.ts';
import { tinyPdf } from './tiny-pdf.ts';
import type { OpenTask, Whereabouts } from './whereabouts.ts';

/** Carries out what people decided, through the same door as any request: same checks, same rights. */
export interface Players {
  begin(arrival: Arrival): Promise<string>;
  act(arrival: Arrival, dossier: Whereabouts, planned: PlannedAct): Promise<void>;
}

export function openPlayers(services: Services, acts: Acts, story: Story, stage: Stage): Players {
  const dispatch = dispatcher(acts, services);

  /** One request of one person at one moment. */
  async function call<Id extends OperationId>(
    as: { caller: Caller; now: Date; key: string },
    operation: Id,
    input: Input<Id>,
    bytes?: Uint8Array,
  ): Promise<Output<Id>> {
    return (await dispatch({
      operation,
      input: input as Record<string, unknown>,
      fromText: false,
      caller: as.caller,
      session: null,
      now: as.now,
      requestId: as.key,
      key: `simulation/${story.seed}/${as.key}`,
      bytes: bytes === undefined ? null : onePart(bytes),
    })) as Output<Id>;
  }

  return {
    async begin({ ordinal, at, by, offer, units, channel, applicant, case: chosen }) {
      const { dossierId } = await call({ caller: by, now: at, key: ordinal }, 'createDraft', {
        procedureCode: offer.code,
        intakeUnit: units.intakeUnit,
        authority: units.authority,
        channel,
        ...(chosen === undefined ? {} : { case: chosen }),
        ...(applicant === undefined ? {} : { applicant }),
      });
      return dossierId;
    },

    async act(arrival, dossier, planned) {
      const { dossierId } = dossier;
      const { at, does } = planned;
      const { fate, ordinal, offer } = arrival;
      const random = randomOf(story.seed, ordinal, dossier.version, 'words');
      const step = (caller: Caller) => ({ caller, now: at, key: `${ordinal}#${dossier.version}` });
      const today = localDate(stage.calendar, at);
      const [by, counter] = [arrival.by, arrival.counter].map(({ accountId }) =>
        stage.staff.caller(accountId, today),
      ) as [Caller, Caller];
      switch (does) {
        case 'FILL_IN':
          return fillIn(arrival, dossierId, at);
        case 'SUBMIT':
          return void (await call(step(by), 'submitDossier', { dossierId, declaration: true }));
        case 'ACCEPT':
          return void (await call(step(counter), 'acceptDossier', { dossierId }));
        case 'REFUSE':
          return void (await call(step(counter), 'refuseDossier', { dossierId, ...random.pick(REFUSALS) }));
        case 'ASK_AT_INTAKE':
          return void (await call(step(counter), 'requestSupplement', {
            dossierId,
            ...missing(arrival, random),
          }));
        case 'SUPPLY':
          return void (await call(step(by), 'supplyDocuments', {
            dossierId,
            note: 'Đã nộp đủ giấy tờ còn thiếu.',
          }));
        case 'DELIVER':
          return void (await call(step(counter), 'deliverResult', {
            dossierId,
            method: arrival.channel === 'ONLINE' ? 'ELECTRONIC' : 'COUNTER',
            receiverName: arrival.applicant?.fullName ?? by.fullName,
            proof: 'IDENTITY',
          }));
        default:
          break;
      }
      const { task } = planned;
      const holder = holderOf(task, today, random);
      const taskId = task.id;
      const late = task.dueAt !== null && at > task.dueAt ? { delayCause: random.pick(CAUSES) } : {};
      switch (does) {
        case 'ASSIGN': {
          const post = postAfter(offer.process, task.stepIndex, arrival.units);
          const accountId =
            post === undefined
              ? holder.accountId
              : random.pick(stage.staff.holders(post.unit, post.role, today)).accountId;
          return void (await call(step(holder), 'assignTask', { taskId, accountId }));
        }
        case 'WORK':
          return void (await call(step(holder), 'completeTask', {
            taskId,
            ...late,
            note: fate.denied ? 'Chưa đủ điều kiện theo quy định.' : 'Hồ sơ hợp lệ, đủ điều kiện giải quyết.',
            draftResult: fate.denied
              ? { text: 'Không chấp thuận do chưa đủ điều kiện.', outcome: 'DENY' }
              : { text: `Đồng ý giải quyết: ${offer.procedure.name}.`, outcome: 'GRANT' },
          }));
        case 'CHECK':
          return void (await call(step(holder), 'completeTask', { taskId, ...late, note: 'Thống nhất.' }));
        case 'ANSWER':
          return void (await call(step(holder), 'answerConsultation', {
            taskId,
            ...late,
            opinion: 'AGREE',
            text: 'Thống nhất với đề nghị của cơ quan chủ trì.',
          }));
        case 'APPROVE':
          return void (await call(step(holder), 'approveResult', { taskId, ...late }));
        case 'SEND_BACK':
          return void (await call(step(holder), 'returnForRework', {
            taskId,
            comment: random.pick(COMMENTS),
          }));
        case 'ISSUE':
          return void (await call(step(holder), 'issueResult', { taskId, ...late }));
        case 'ASK_IN_PROCESS':
          return void (await call(step(holder), 'requestSupplement', {
            dossierId,
            ...missing(arrival, random),
          }));
        case 'AGREE':
          return void (await call(step(headOf(task, today, random)), 'decideProposal', {
            dossierId,
            approve: true,
          }));
      }
    },
  };

  /** Somebody who heads the unit of the step and is not its holder. */
  function headOf(task: OpenTask, date: string, random: Random): Caller {
    const heads = (['DIVISION_HEAD', 'LEADER'] as const).flatMap((role) =>
      stage.staff.holders(task.unitKey, role, date),
    );
    return random.pick(heads.filter(({ accountId }) => accountId !== task.accountId));
  }

  /** The form answered, a scan of each paper that is needed, copies counted at the counter. */
  async function fillIn(arrival: Arrival, dossierId: string, at: Date): Promise<void> {
    const { ordinal, by, offer, applicant, channel } = arrival;
    const papers = offer.procedure.components.filter(
      (one) => one.required && (one.case === undefined || one.case === arrival.case),
    );
    for (const paper of papers.filter((one) => !one.presentOnly && one.form === undefined)) {
      const as = { caller: by, now: at, key: `${ordinal}#${paper.code}` };
      const into = { dossierId, component: paper.code, name: `${paper.code}.pdf` };
      await upload(as, into, tinyPdf(paper.name));
    }
    const citizen =
      channel === 'ONLINE' ? await call({ caller: by, now: at, key: `${ordinal}#who` }, 'whoAmI', {}) : null;
    const filler = applicant ?? { kind: 'PERSON', ...citizen?.person };
    const random = randomOf(story.seed, ordinal, 'answers');
    // where the matter belongs was answered with the choice of who decides
    const { [offer.procedure.place ?? '']: _, ...answers } = answersFor(offer.form, random, {
      applicant: filler as NonNullable<Arrival['applicant']>,
      today: localDate(stage.calendar, at),
    });
    await call({ caller: by, now: at, key: `${ordinal}#1` }, 'updateDraft', {
      dossierId,
      answers,
      ...(channel === 'ONLINE'
        ? {}
        : {
            received: papers.map(({ code, originals, certified, copies, presentOnly }) => ({
              code,
              originals,
              certified,
              copies,
              present: presentOnly,
            })),
          }),
    });
    if (channel === 'ONLINE') await signByHand(arrival, dossierId, at);
  }

  /** Whoever else has to sign has signed the printed declaration. */
  async function signByHand({ ordinal, by }: Arrival, dossierId: string, at: Date): Promise<void> {
    const as = (key: string) => ({ caller: by, now: at, key: `${ordinal}#${key}` });
    const { signatures } = await call(as('signers'), 'getDossier', { dossierId });
    for (const { signer, role } of signatures) {
      const sheetFile = await upload(as(signer), { dossierId, name: `${signer}.pdf` }, tinyPdf(role));
      await call(as(`${signer}#signed`), 'keepSignedSheet', { dossierId, signer, sheetFile });
    }
  }

  /** @returns the id of the file */
  async function upload(
    as: { caller: Caller; now: Date; key: string },
    into: { dossierId: string; component?: string; name: string },
    bytes: Uint8Array,
  ): Promise<string> {
    const { uploadId } = await call(as, 'uploadFile', { ...into, size: bytes.length });
    const part = { uploadId, offset: 0 };
    const { file } = await call({ ...as, key: `${as.key}#bytes` }, 'uploadPart', part, bytes);
    if (file === null) throw new Error(`the upload of ${into.name} did not end`);
    return file.id;
  }

  /** The owner of the step, or somebody who holds the post where it has none or he has moved on. */
  function holderOf(task: OpenTask, date: string, random: Random): Caller {
    const holders = stage.staff.holders(task.unitKey, task.role, date);
    return holders.find(({ accountId }) => accountId === task.accountId) ?? random.pick(holders);
  }
}

const REFUSALS = [
  { reason: 'WRONG_AUTHORITY', text: 'Việc này thuộc thẩm quyền của cơ quan khác, đã hướng dẫn nơi nộp.' },
  { reason: 'NOT_ELIGIBLE', text: 'Chưa đủ điều kiện theo quy định, đã giải thích cho người nộp.' },
  { reason: 'DUPLICATE', text: 'Trùng với hồ sơ đã nộp và đang được giải quyết.' },
] as const;

const CAUSES = ['WORKLOAD', 'COMPLEX', 'LATE_TRANSFER', 'ABSENCE'] as const;

const COMMENTS = [
  'Bổ sung căn cứ pháp lý vào dự thảo.',
  'Ghi rõ hơn lý do, sửa lỗi trình bày.',
  'Kiểm tra lại số liệu so với giấy tờ kèm theo.',
] as const;

function missing({ offer }: Arrival, random: Random) {
  const papers = offer.procedure.components.filter(({ required }) => required);
  const paper = papers.length === 0 ? undefined : random.pick(papers);
  return {
    items: [
      {
        ...(paper === undefined ? {} : { component: paper.code }),
        text: `${paper?.name ?? 'Giấy tờ kèm theo'}: bản nộp bị mờ, thiếu trang.`.slice(0, 500),
        legalBasis: (offer.procedure.legalBasis[0] ?? 'Quyết định công bố thủ tục').slice(0, 300),
      },
    ],
    reason: 'Giấy tờ chưa rõ, chưa đủ để xem xét.',
  };
}

async function* onePart(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
