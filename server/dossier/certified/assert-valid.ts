import type { FieldError } from '@motcua/contract/errors';
import { certificationNumber } from '@motcua/rules/certification';
import {
  assertPublishable,
  checkPdfSignatures,
  PUBLISH_PROBLEMS,
  signingService,
} from '../../papers/index.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Loaded } from '../load.ts';
import { copiesOf } from './of-dossier.ts';

/**
 * Before a certified copy is used: its bytes are those that were signed, and the signature leads to the service that signs here.
 *
 * @throws {Refusal} COPY_ALTERED
 */
export async function assertUnaltered(context: Context, sha256: string): Promise<void> {
  const problem = await assertPublishable(await context.files.get(sha256), sha256, {
    trusted: signingService(context).trusted,
  });
  if (problem !== null)
    throw new Refusal(
      'COPY_ALTERED',
      `Bản sao chứng thực không dùng được: ${PUBLISH_PROBLEMS[problem].vi}. Nộp giấy tờ khác, hoặc xin chứng thực lại.`,
    );
}

/**
 * A file that bears a signature made here is what was signed: a certified copy somebody changed is not taken in. What others
 * signed, or nobody, is not judged.
 *
 * @throws {Refusal} COPY_ALTERED
 */
export async function assertNotAltered({ signing }: Context, bytes: Uint8Array): Promise<void> {
  if (signing === undefined) return;
  const { signatures } = await checkPdfSignatures(bytes, { trusted: signing.trusted });
  const ours = signatures.filter(({ trusted }) => trusted === true);
  const whole = signatures.some(({ coversWholeFile }) => coversWholeFile);
  if (
    ours.every(({ digestValid, signatureValid }) => digestValid && signatureValid) &&
    (ours.length === 0 || whole)
  )
    return;
  throw new Refusal(
    'COPY_ALTERED',
    'Tệp này là bản sao đã ký số nhưng nội dung bị sửa sau khi ký. Tải lại bản gốc từ “Giấy tờ của tôi” rồi nộp, không mở và lưu lại bằng phần mềm khác.',
  );
}

/**
 * No paper of the dossier is a certified copy that was taken back since.
 *
 * @throws {Refusal} INCOMPLETE, naming each
 */
export async function assertNoRevokedCopy({ db }: Context, { dossier }: Loaded): Promise<void> {
  const files = await db
    .selectFrom('dossier_file')
    .select(['component', 'sha256'])
    .where('dossier_id', '=', dossier.id)
    .where('removed_at', 'is', null)
    .where('component', 'is not', null)
    .execute();
  const copies = await copiesOf(
    db,
    files.map(({ sha256 }) => sha256),
  );
  const fields = files.flatMap(({ component, sha256 }): FieldError[] => {
    const copy = copies.get(sha256);
    if (copy === undefined || copy.revoked_at === null) return [];
    const number = certificationNumber(copy.seq, copy);
    return [
      {
        field: component ?? '',
        message: `Bản sao chứng thực số ${number} đã bị thu hồi. Bỏ tệp này và nộp giấy tờ khác.`,
        messageEn: `The certified copy no. ${number} has been revoked. Remove this file and hand in another paper.`,
      },
    ];
  });
  if (fields.length > 0)
    throw new Refusal('INCOMPLETE', { detail: 'Bản sao chứng thực trong hồ sơ không còn giá trị.', fields });
}
