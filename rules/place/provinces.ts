import { foldVietnamese } from '../text/index.ts';

/** Provinces and cities since 01/07/2025, each with those that went into it (NQ 202/2025/QH15 Đ.1): 34 of 63. */
export const PROVINCES: Readonly<Record<string, readonly string[]>> = {
  'An Giang': ['Kiên Giang'],
  'Bắc Ninh': ['Bắc Giang'],
  'Cà Mau': ['Bạc Liêu'],
  'Cao Bằng': [],
  'Cần Thơ': ['Hậu Giang', 'Sóc Trăng'],
  'Đà Nẵng': ['Quảng Nam'],
  'Đắk Lắk': ['Phú Yên'],
  'Điện Biên': [],
  'Đồng Nai': ['Bình Phước'],
  'Đồng Tháp': ['Tiền Giang'],
  'Gia Lai': ['Bình Định'],
  'Hà Nội': [],
  'Hà Tĩnh': [],
  'Hải Phòng': ['Hải Dương'],
  'Hồ Chí Minh': ['Bà Rịa - Vũng Tàu', 'Bình Dương'],
  Huế: [],
  'Hưng Yên': ['Thái Bình'],
  'Khánh Hòa': ['Ninh Thuận'],
  'Lai Châu': [],
  'Lạng Sơn': [],
  'Lào Cai': ['Yên Bái'],
  'Lâm Đồng': ['Bình Thuận', 'Đắk Nông'],
  'Nghệ An': [],
  'Ninh Bình': ['Hà Nam', 'Nam Định'],
  'Phú Thọ': ['Hòa Bình', 'Vĩnh Phúc'],
  'Quảng Ngãi': ['Kon Tum'],
  'Quảng Ninh': [],
  'Quảng Trị': ['Quảng Bình'],
  'Sơn La': [],
  'Tây Ninh': ['Long An'],
  'Thái Nguyên': ['Bắc Kạn'],
  'Thanh Hóa': [],
  'Tuyên Quang': ['Hà Giang'],
  'Vĩnh Long': ['Bến Tre', 'Trà Vinh'],
};
const MERGED_ON = '2025-07-01';

/** How some of them are written too; a part of an address ends at a dash. */
const ALSO_WRITTEN: Readonly<Record<string, string>> = {
  HCM: 'Hồ Chí Minh',
  TPHCM: 'Hồ Chí Minh',
  'Vũng Tàu': 'Bà Rịa - Vũng Tàu',
  'Thừa Thiên Huế': 'Huế',
  'Bắc Cạn': 'Bắc Kạn',
  'Đắc Lắc': 'Đắk Lắk',
  'Đắc Nông': 'Đắk Nông',
  Kontum: 'Kon Tum',
};

const keyOf = (name: string): string => foldVietnamese(name.toLowerCase()).replaceAll(/\s*[-–]\s*/gu, ' ');

const KNOWN = new Map(
  Object.entries(PROVINCES)
    .flatMap(([now, before]) => [now, ...before])
    .map((name) => [keyOf(name), name]),
);
for (const [written, name] of Object.entries(ALSO_WRITTEN)) KNOWN.set(keyOf(written), name);
const MERGED_INTO = new Map(
  Object.entries(PROVINCES).flatMap(([now, before]) => before.map((name) => [name, now])),
);

/** A province or city by its name without its kind, however it is written; undefined where none is called so. */
export const findProvince = (written: string): string | undefined => KNOWN.get(keyOf(written));

/** The province that stands on a day where this one stood. */
export const standing = (province: string, date: string): string =>
  date < MERGED_ON ? province : (MERGED_INTO.get(province) ?? province);
