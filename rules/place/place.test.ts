import { describe, expect, test } from 'vitest';
import { findPlace, type PlacesOfProvince } from './index.ts';

const PLACES: PlacesOfProvince = {
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
  ])('%s: %s', (said, fault) => expect(findPlace(said, PLACES)).toEqual({ fault }));
});
