import Type from 'typebox';
import type { Dialect } from './base.ts';
import { Answers, Person, personOf } from './person.ts';

const Asked = Type.Object({
  maHoSo: Type.String(),
  nghiepVu: Type.String(),
  nguoiThamGia: Person,
  thongTinThamGia: Answers,
});

/** Social insurance: number and card of an insured person. */
export const socialInsurance: Dialect<typeof Asked> = {
  asked: Asked,
  body: (content) => ({
    maHoSo: content.dossierCode,
    nghiepVu: content.procedure,
    nguoiThamGia: personOf(content),
    thongTinThamGia: content.answers,
  }),
  states: {
    DANG_GIAI_QUYET: 'WAITING',
    DANG_XAC_MINH: 'VERIFYING',
    DA_CAP: 'DONE',
    TU_CHOI: 'REJECTED',
  },
};
