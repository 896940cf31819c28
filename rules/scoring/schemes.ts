import type { ParameterValue } from '../regime/index.ts';
import { NATIONAL_COMPONENTS } from './national-index.ts';
import type { IndexComponent } from './national-index.ts';
import { NINE_INDICES } from './nine-indices.ts';
import type { IndexRule } from './nine-indices.ts';

/** A way to assess the handling of procedures, as the parameter `eval.scheme` names it for a period. */
export type EvaluationScheme = ParameterValue<'eval.scheme'>;

interface SchemeFacts {
  readonly vi: string;
  readonly en: string;
  readonly basis: string;
  readonly subjects: readonly ('OFFICER' | 'AGENCY')[];
  readonly periods: readonly ('MONTH' | 'QUARTER' | 'YEAR')[];
  /** What is assessed, in print order. */
  readonly parts: Readonly<Record<string, IndexRule | IndexComponent>>;
}

/** Every scheme that a period may be assessed by. */
export const EVALUATION_SCHEMES = {
  'TT01-9-indices': {
    vi: 'Chín chỉ số đánh giá việc giải quyết thủ tục hành chính',
    en: 'Nine indices of the handling of procedures',
    basis: 'TT 01/2018/TT-VPCP Điều 13–15',
    subjects: ['OFFICER', 'AGENCY'],
    periods: ['QUARTER', 'YEAR'],
    parts: NINE_INDICES,
  },
  QD766: {
    vi: 'Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ theo thời gian thực',
    en: 'National index of service quality in real time',
    basis: 'QĐ 766/QĐ-TTg ngày 23/06/2022',
    subjects: ['AGENCY'],
    periods: ['MONTH', 'QUARTER', 'YEAR'],
    parts: NATIONAL_COMPONENTS,
  },
} as const satisfies Record<EvaluationScheme, SchemeFacts>;
