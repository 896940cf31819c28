import { formView, getFormVersion } from '../../catalogue/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { noteLook, signedIn } from '../guard.ts';
import type { Loaded } from '../load.ts';
import { printed } from '../print.ts';
import { answerPages, base, resultPlace } from '../slips.ts';
import { checkCode } from '../content-hash.ts';
import { contentOf } from './content.ts';
import { getHelped } from './request.ts';

/** Everything that is answered now, in letters of 16 points, to be read back to the person and signed by him. */
export const printReadBack: Act<'printReadBack'> = async (context, { dossierId, as }) => {
  const loaded = await getHelped(context, dossierId);
  await noteLook(context, loaded);
  const { dossier } = loaded;
  const [content, version] = await Promise.all([
    contentOf(context.db, dossier),
    getFormVersion(context.db, dossier.form_code, dossier.form_version),
  ]);
  const form = formView(version);
  const held = context.reference.current();
  const unit = unitName(held, dossier.helper_unit ?? dossier.intake_unit, todayOf(held, context.now));
  const helperName = signedIn(context).fullName;
  return printed(
    {
      kind: 'READ_BACK',
      ...base(context, loaded, dossier.submission_code),
      formTitle: form.title,
      dossierCode: dossier.submission_code,
      procedureName: dossier.procedure_name,
      applicantName: dossier.applicant_name,
      pages: [about(loaded), ...answerPages(form, dossier.answers), await handedIn(context, loaded)],
      declaration: `Tôi đã đọc lại, hoặc đã nghe ${helperName} (${unit}) đọc lại, toàn bộ nội dung trên. Tôi đồng ý nộp hồ sơ này trực tuyến, cam đoan nội dung khai là đúng sự thật và chịu trách nhiệm trước pháp luật.`,
      checkCode: checkCode(content),
      helperName,
    },
    `doc-lai-${dossier.submission_code}`,
    as,
    true,
  );
};

const about = ({ dossier: { applicant } }: Loaded) => ({
  title: 'Người nộp hồ sơ',
  answers: [
    { question: 'Họ và tên', answer: applicant.fullName },
    { question: 'Số định danh hoặc mã số thuế', answer: applicant.idNumber },
    { question: 'Địa chỉ', answer: applicant.address },
    { question: 'Điện thoại', answer: applicant.phone },
  ],
});

/** The papers, and where the result goes. */
async function handedIn(context: Context, { dossier, procedure }: Loaded) {
  const files = await context.db
    .selectFrom('dossier_file')
    .select('component')
    .distinct()
    .where('dossier_id', '=', dossier.id)
    .where('component', 'is not', null)
    .where('removed_at', 'is', null)
    .execute();
  const names = files.map(
    ({ component }) => procedure.components.find(({ code }) => code === component)?.name ?? '',
  );
  return {
    title: 'Giấy tờ và nơi nhận kết quả',
    answers: [
      { question: 'Giấy tờ gửi kèm', answer: names },
      { question: 'Nhận kết quả', answer: resultPlace(context, dossier, dossier.result_channel) },
    ],
  };
}
