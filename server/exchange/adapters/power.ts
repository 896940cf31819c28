import Type from 'typebox';
import type { Dialect } from './base.ts';
import { Answers, Person, personOf } from './person.ts';

const Asked = Type.Object({
  maHoSo: Type.String(),
  congTrinh: Type.String(),
  khachHang: Person,
  nhuCau: Answers,
});

/** The power company: whether and how a building is connected. */
export const power: Dialect<typeof Asked> = {
  asked: Asked,
  body: (content) => ({
    maHoSo: content.dossierCode,
    congTrinh: content.procedure,
    khachHang: personOf(content),
    nhuCau: content.answers,
  }),
  states: { DANG_KHAO_SAT: 'WAITING', DA_THOA_THUAN: 'DONE', KHONG_DAP_UNG: 'REJECTED' },
};
