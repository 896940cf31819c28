import type { Applicant } from '@motcua/contract/shape';
import { ticked, upload } from './dossier.ts';
import type { Province } from './province.ts';

/** Registering a birth again: five working days, decided where it was registered before. */
export const AGAIN = '1.004884';
export const KINH_BAC = 'MC-09187-2025';
export const LUC_NGAN = 'X-07582-2025';
export const LUC_NGAN_COUNTER = 'MC-07582-2025';
export const CENTRE = 'TTPVHCC-2025';
export const AT_LUC_NGAN = 'Xã Lục Ngạn, tỉnh Bắc Ninh';

export const KIEN: Applicant = {
  kind: 'PERSON',
  fullName: 'Lê Trung Kiên',
  idNumber: '999090000005',
  birthDate: '1990-11-23',
  gender: 'MALE',
  address: 'Phường Kinh Bắc, tỉnh Bắc Ninh',
  phone: '0990000005',
  email: 'cd.kien@bacninh.example.vn',
};
export const ANSWERS = {
  applicantName: KIEN.fullName,
  applicantBirthDate: '1990-11-23',
  applicantId: KIEN.idNumber,
  applicantPhone: KIEN.phone,
  applicantAddress: KIEN.address,
  registeredPlace: AT_LUC_NGAN,
  childName: KIEN.fullName,
  childGender: 'MALE',
  childBirthDate: '1990-11-23',
  birthPlace: 'Trạm y tế xã Lục Ngạn',
  declaration: 'true',
};

interface Visit {
  answers?: Partial<typeof ANSWERS>;
  unit?: string;
  officer?: string;
  authority?: string;
}

/** Kien before the counter of his own ward, or of another unit; what the officer scans is kept as files. */
export async function kienAtCounter(
  { as }: Province,
  { answers = ANSWERS, unit = KINH_BAC, officer = 'qu.thu', authority }: Visit = {},
): Promise<string> {
  const client = as(officer);
  const { dossierId } = await client.createDraft({
    procedureCode: AGAIN,
    intakeUnit: unit,
    applicant: KIEN,
    ...(authority === undefined ? {} : { authority }),
  });
  const { components } = await client.getDossier({ dossierId });
  await client.updateDraft({ dossierId, answers, received: components.map(ticked) });
  await upload(client, dossierId, 'TP02', 'giay-to-ban-quet.pdf');
  return dossierId;
}
