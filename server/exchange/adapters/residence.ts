import Type from 'typebox';
import type { Dialect } from './base.ts';
import { Answers, Person, personOf } from './person.ts';

const Asked = Type.Object({
  maHoSo: Type.String(),
  thuTuc: Type.String(),
  nguoiDangKy: Person,
  noiCuTru: Answers,
});

/** The register of residence (police): it may have to verify where somebody lives first. */
export const residence: Dialect<typeof Asked> = {
  asked: Asked,
  body: (content) => ({
    maHoSo: content.dossierCode,
    thuTuc: content.procedure,
    nguoiDangKy: personOf(content),
    noiCuTru: content.answers,
  }),
  states: {
    TIEP_NHAN: 'WAITING',
    XAC_MINH: 'VERIFYING',
    DA_DANG_KY: 'DONE',
    KHONG_DU_DIEU_KIEN: 'REJECTED',
  },
};
