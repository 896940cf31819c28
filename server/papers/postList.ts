import { applicant, base, code, received, unit } from './sampleBase.ts';
import type { SlipBase, SlipRegime } from './slipParts.ts';

/** Bảng kê: what a courier takes away at once, with the money its receivers pay him. */
export interface PostList extends SlipBase {
  kind: 'POST_LIST';
  givingUnit?: string | undefined;
  seal?: string | undefined;
  handedAt?: string | undefined;
  parcels?:
    | readonly {
        parcelCode: string;
        dossierCode: string;
        receiverName: string;
        receiverAddress: string;
        amount: number;
      }[]
    | undefined;
  total?: number | undefined;
  collected?: number | undefined;
  giverName?: string | undefined;
  giverSignedAt?: string | undefined;
  courierName?: string | undefined;
  courierSignedAt?: string | undefined;
}

/** What its words file may name. */
export const POST_LIST_FIELDS = {
  givingUnit: true,
  seal: true,
  handedAt: true,
  parcels: {
    parcelCode: true,
    dossierCode: true,
    receiverName: true,
    receiverAddress: true,
    amount: true,
  },
  total: true,
  collected: true,
  giverName: true,
  giverSignedAt: true,
  courierName: true,
  courierSignedAt: true,
} as const;

/** A sample of one parcel. */
export const samplePostList = (regime: SlipRegime): PostList => ({
  kind: 'POST_LIST',
  ...base(regime, 'BKBC'),
  givingUnit: unit[regime],
  seal: 'NP-0042',
  handedAt: received[regime],
  parcels: [
    {
      parcelCode: 'MC0A1B2C3D4E5F',
      dossierCode: code[regime],
      receiverName: applicant.applicantName,
      receiverAddress: applicant.applicantAddress,
      amount: 26_500,
    },
  ],
  total: 1,
  collected: 26_500,
  giverName: 'Phạm Quỳnh Phương',
  giverSignedAt: received[regime],
  courierName: 'Nguyễn Văn Bưu',
  courierSignedAt: received[regime],
});

/** What the sample says, in the order it is printed. */
export const POST_LIST_ORDER = [
  'BẢNG KÊ BƯU GỬI',
  'Bên giao: ',
  'Số niêm phong: NP-0042',
  'Thời gian giao: ',
  'Mã bưu gửi',
  'Thu hộ (đồng)',
  'MC0A1B2C3D4E5F',
  '26.500',
  'Tổng tiền thu hộ: 26.500 đồng',
  'NGƯỜI GIAO',
  'BƯU TÁ',
];
