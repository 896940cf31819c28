import Type from 'typebox';
import type { Dialect } from './base.ts';
import { Answers, Person, personOf } from './person.ts';

const Asked = Type.Object({
  maHoSo: Type.String(),
  loaiViec: Type.String(),
  nguoiYeuCau: Person,
  noiDungDangKy: Answers,
});

/** The register of civil status: 1 waits, 2 has to be mended, 3 is fit for registration, 4 is registered. */
export const civilStatus: Dialect<typeof Asked> = {
  asked: Asked,
  body: (content) => ({
    maHoSo: content.dossierCode,
    loaiViec: content.procedure,
    nguoiYeuCau: personOf(content),
    noiDungDangKy: content.answers,
  }),
  states: { '1': 'WAITING', '2': 'REJECTED', '3': 'WAITING', '4': 'DONE' },
};
