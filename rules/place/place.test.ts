import { describe, expect, test } from 'vitest';
import { findPlace, type PlacesOfProvince } from './index.ts';
import { PROVINCES } from './provinces.ts';

const PLACES: PlacesOfProvince = {
  date: '2026-11-22',
  provinces: ['Bắc Ninh'],
  present: [
    { unit: 'X-LN', name: 'Xã Lục Ngạn' },
    { unit: 'X-LS', name: 'Xã Lục Sơn' },
    { unit: 'X-KB', name: 'Phường Kinh Bắc' },
    { unit: 'X-BG', name: 'Phường Bắc Giang' },
    { unit: 'X-QV', name: 'Phường Quế Võ' },
    { unit: 'X-TC', name: 'Xã Tân Chi' },
    { unit: 'X-TCP', name: 'Phường Tân Chi' },
  ],
  former: [
    { unit: 'X-KB', name: 'Phường Suối Hoa' },
    { unit: 'X-LN', name: 'Xã Đồng Cốc' },
    { unit: 'X-LS', name: 'Xã Đồng Cốc' },
  ],
};

describe('the commune an address names decides', () => {
  test.each([
    ['Xã Lục Ngạn, tỉnh Bắc Ninh', 'X-LN'],
    ['Thôn Cầu, xã Lục Ngạn, tỉnh Bắc Ninh', 'X-LN'],
    ['Thôn Cầu xã Lục Ngạn tỉnh Bắc Ninh', 'X-LN'],
    ['xa luc ngan, bac ninh', 'X-LN'],
    ['X. Lục Ngạn', 'X-LN'],
    ['Lục Ngạn', 'X-LN'],
    ['Số 5 đường Bắc Giang, P.Kinh Bắc, TP Bắc Ninh, tỉnh Bắc Ninh', 'X-KB'],
    ['Phường Kinh Bắc, Bắc Giang', 'X-KB'],
    ['Phường Suối Hoa, thành phố Bắc Ninh, tỉnh Bắc Ninh', 'X-KB'],
    ['Xã Lục Ngạn'.normalize('NFD'), 'X-LN'],
    ['Xã Tân Chi, tỉnh Bắc Ninh', 'X-TC'],
    ['Xã Lục Ngạn, tỉnh Bắc Giang', 'X-LN'],
    ['Lục Ngạn, Bắc Giang', 'X-LN'],
    ['Phường Kinh Bắc, TP.Bắc Ninh', 'X-KB'],
    ['Phường Bắc Giang, tỉnh Bắc Ninh, Việt Nam', 'X-BG'],
    ['Số 5 tỉnh lộ 295, xã Lục Ngạn, tỉnh Bắc Ninh', 'X-LN'],
    ['Số 5 đường Hà Nội, phường Kinh Bắc', 'X-KB'],
    ['Đường tỉnh 295B, xã Lục Ngạn', 'X-LN'],
    ['Số 5 đường tỉnh 398 xã Lục Ngạn', 'X-LN'],
    ['Khu tập thể Tỉnh ủy, phường Kinh Bắc', 'X-KB'],
    ['Khu tập thể tỉnh đội, phường Kinh Bắc', 'X-KB'],
    ['Nhà khách Tỉnh đoàn, phường Kinh Bắc, tỉnh Bắc Ninh', 'X-KB'],
    ['12 Lê Lợi, Bắc Giang', 'X-BG'],
    ['Bắc Giang', 'X-BG'],
    ['Xã Lục Ngạn (trước là tỉnh Bắc Giang), tỉnh Bắc Ninh', 'X-LN'],
  ])('%s', (said, unit) => expect(findPlace(said, PLACES)).toEqual({ unit }));
});

describe('nothing is guessed', () => {
  test.each([
    ['', 'MISSING'],
    [' , ', 'MISSING'],
    ['Thôn Cầu', 'UNKNOWN'],
    ['Huyện Lục Ngạn, tỉnh Bắc Ninh', 'UNKNOWN'],
    ['Phường Lục Ngạn, tỉnh Bắc Ninh', 'UNKNOWN'],
    ['Thị xã Quế Võ, tỉnh Bắc Ninh', 'UNKNOWN'],
    ['Tân Chi', 'SEVERAL'],
    ['Xã Lục Ngạn, xã Lục Sơn', 'SEVERAL'],
    ['Xã Đồng Cốc, tỉnh Bắc Ninh', 'SEVERAL'],
    ['Phường Kinh Bắc, tỉnh Nghệ An', 'OTHER_PROVINCE'],
    ['Phường Kinh Bắc, thành phố Hải Phòng', 'OTHER_PROVINCE'],
    ['Xã Lục Ngan Thượng, Bắc Giang', 'UNKNOWN'],
    ['Huyện Lục Ngạn, Bắc Giang', 'UNKNOWN'],
    ['12 Lê Lợi, tỉnh Bắc Giang', 'UNKNOWN'],
  ])('%s: %s', (said, fault) => expect(findPlace(said, PLACES)).toEqual({ fault }));
});

describe('a place of the same name in another province is not ours, however the province is written', () => {
  test('all of today and of before 01/07/2025 are known', () => {
    const now = Object.keys(PROVINCES);
    expect([now.length, now.length + Object.values(PROVINCES).flat().length]).toEqual([34, 63]);
    for (const name of [...now, ...Object.values(PROVINCES).flat()].filter(
      (one) => !['Bắc Ninh', 'Bắc Giang'].includes(one),
    ))
      for (const said of [name, `tỉnh ${name}`, `TP.${name}`])
        expect(findPlace(`Phường Kinh Bắc, ${said}`, PLACES), said).toEqual({ fault: 'OTHER_PROVINCE' });
  });

  test.each([
    'Xã Lục Ngạn, Lạng Sơn',
    'xa luc ngan, lang son',
    'Phường Kinh Bắc, Hà Nội',
    'Phường Kinh Bắc, Hà Nội, Việt Nam',
    'Phường Kinh Bắc, Hà Nội, 100000',
    'Phường Kinh Bắc TP Hà Nội',
    'Số 5, phường Kinh Bắc, quận 1, TP HCM',
    'Số 5, phường Kinh Bắc, quận 1, TP.HCM',
    'Số 5, phường Kinh Bắc, quận 1, TPHCM',
    'Phường Kinh Bắc, TP. Hồ Chí Minh',
    'Phường Kinh Bắc, Bà Rịa - Vũng Tàu',
    'Phường Kinh Bắc, thành phố Lạng Sơn',
    'Phường Kinh Bắc, T. Lạng Sơn',
    'Xã Lục Ngạn, huyện Vị Xuyên, Hà Giang',
    'Xã Lục Ngạn, huyện Vị Xuyên, tỉnh Hà Giangg',
  ])('%s', (said) => expect(findPlace(said, PLACES)).toEqual({ fault: 'OTHER_PROVINCE' }));

  test('Bắc Giang was another province until it went into Bắc Ninh', () => {
    const said = 'Xã Lục Ngạn, Bắc Giang';
    expect(findPlace(said, { ...PLACES, date: '2025-06-30' })).toEqual({ fault: 'OTHER_PROVINCE' });
    expect(findPlace(said, { ...PLACES, date: '2025-07-01' })).toEqual({ unit: 'X-LN' });
  });
});
