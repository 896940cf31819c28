import { expect, test } from 'vitest';
import { eventText } from './event-words.ts';

const PLACE = { utcOffsetMinutes: 420 };

test('an English reader is told the Vietnamese name of a step that has no English one', () => {
  const written = { step: 'Thẩm định', stepEn: '' };
  expect(eventText('TASK_OPENED', written, PLACE, 'en')).toBe('Step begins: Thẩm định');
  expect(eventText('PART_DONE', { ...written, code: 'P1', cause: 'DONE' }, PLACE, 'en')).toBe(
    'Part P1 is done: Thẩm định',
  );
  expect(eventText('TASK_OPENED', { ...written, stepEn: 'Appraise' }, PLACE, 'en')).toBe(
    'Step begins: Appraise',
  );
});
