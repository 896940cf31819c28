import type { SignatureView } from '@motcua/contract/signature';
import type { SigningWay } from '@motcua/rules/dossier';
import { formatInstant } from '@motcua/rules/text';

const HOW: Record<SigningWay, string> = {
  PORTAL: 'đã ký bằng tài khoản của mình trên cổng',
  SHEET: 'đã ký tay, bản chụp kèm theo hồ sơ',
};

/** What the copy of a declaration says of those who signed it beside the applicant: who, how, when; no page where nobody did. */
export const signedPages = (
  calendar: { readonly utcOffsetMinutes: number },
  signatures: readonly SignatureView[],
) =>
  signatures.length === 0
    ? []
    : [
        {
          title: 'Người cùng ký',
          answers: signatures.map(({ role, fullName, how, answeredAt }) => ({
            question: role,
            answer: [
              fullName,
              ...(how === null ? [] : [HOW[how]]),
              ...(answeredAt === null ? [] : [formatInstant(calendar, new Date(answeredAt), 'vi')]),
            ],
          })),
        },
      ];
