import { expect, test } from 'vitest';
import { withoutPersons } from './without-persons.ts';

test.each([
  ['connect ECONNREFUSED', 'connect ECONNREFUSED'],
  ['duplicate key (id_number)=(999093000020) exists', 'duplicate key …=… exists'],
  ['no message for cd.lan@bacninh.example.vn', 'no message for …'],
  ['số 0990 000 020 không trả lời', 'số … không trả lời'],
  ['invalid value: "Nguyễn Thị Lan"\n  at line 3', 'invalid value: …'],
  ['timeout after 30 s', 'timeout after 30 s'],
])('%s', (failure, shown) => {
  expect(withoutPersons(failure)).toBe(shown);
});
