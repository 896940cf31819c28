import type { Applicant } from '@motcua/contract/shape';

/** Lives in Kinh Bắc; his birth was registered elsewhere. */
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
