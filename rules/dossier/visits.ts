/** Contacts of an applicant with a counter: told what to bring, asked how it stands, handed in, brought what lacked, collected. */
export const VISIT_KINDS = ['GUIDANCE', 'CHECK', 'INTAKE', 'LACK', 'COLLECT'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];
