import { lintItems, type PublishedComponent, type WishedItem } from '@motcua/rules/once';
import { beforeAll, describe, expect, test } from 'vitest';
import { DATA_FOLDER } from '../load-province.ts';
import { readProvince } from '../province/index.ts';

const BASIS = 'Nghị định 61/2018/NĐ-CP';
let published: (PublishedComponent & { case?: string })[][];
beforeAll(async () => {
  const { procedures } = await readProvince(DATA_FOLDER);
  published = procedures.flatMap((entry) => entry.versions.map((version) => version.components));
});

const verdict = (item: Omit<WishedItem, 'legalBasis'>, components: readonly PublishedComponent[]) =>
  lintItems({ items: [{ ...item, legalBasis: BASIS }], components, held: [], askedBefore: [] })[0]?.verdict;

describe('the linter on every procedure of the province', () => {
  test('lets each published component be asked for by its code and by its name', () => {
    const refused = published.flatMap((components) =>
      components
        .filter(
          ({ code, name }) =>
            verdict({ component: code, text: name }, components) !== 'OK' ||
            verdict({ component: code, text: `Nộp bản sao ${name}` }, components) !== 'OK' ||
            verdict({ text: name }, components) !== 'OK',
        )
        .map((one) => one.name),
    );
    expect(published.length).toBeGreaterThan(100);
    expect(refused).toEqual([]);
  });

  test.each([
    'Nộp thêm bản photocopy sổ tiết kiệm',
    'Giấy xác nhận độc thân của công an xã',
    'Đơn xin xác nhận tình trạng cư trú',
    'Viết đơn trình bày lý do',
    'Công văn của bệnh viện',
    'Văn bản đồng ý của hàng xóm',
    'Bản sao công chứng hợp đồng lao động',
  ])('takes for a wish outside all of them: %s', (text) => {
    expect(published.filter((components) => verdict({ text }, components) === 'OK')).toEqual([]);
  });
});
