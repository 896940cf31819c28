import { formatDate } from '@motcua/rules/text';
import type { AuthorityDocument } from './held.ts';

/** "Giấy ủy quyền số 12/GUQ-UBND ngày 01/12/2026 của Chủ tịch UBND phường Nam Sơn", as far as it is known. */
export const documentText = ({ name, number, date, issuer }: AuthorityDocument): string =>
  [
    name,
    ...(number === null ? [] : [`số ${number}`]),
    ...(date === null ? [] : [`ngày ${formatDate(date)}`]),
    ...(issuer === null ? [] : [`của ${issuer}`]),
  ].join(' ');
