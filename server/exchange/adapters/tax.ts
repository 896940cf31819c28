import Type from 'typebox';
import type { Dialect } from './base.ts';
import { Answers, Person, personOf } from './person.ts';

const Asked = Type.Object({
  maHoSo: Type.String(),
  thuTuc: Type.String(),
  nguoiNopThue: Person,
  thongTin: Answers,
});

/** The tax office: a transfer for assessment; it answers with a notice of what is to be paid, or that nothing is. */
export const tax: Dialect<typeof Asked> = {
  asked: Asked,
  body: (content) => ({
    maHoSo: content.dossierCode,
    thuTuc: content.procedure,
    nguoiNopThue: personOf(content),
    thongTin: content.answers,
  }),
  states: {
    DANG_XU_LY: 'WAITING',
    DANG_XAC_MINH: 'VERIFYING',
    DA_THONG_BAO: 'OBLIGATION',
    KHONG_PHAT_SINH: 'DONE',
    TRA_LAI: 'REJECTED',
  },
};
