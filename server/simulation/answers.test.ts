import { join } from 'node:path';
import { validateForm, withComputed } from '@motcua/rules/form';
import { expect, test } from 'vitest';
import { formView } from '../catalogue/index.ts';
import { readProvince } from '../province/index.ts';
import { answersFor } from './answers.ts';
import { inventPerson } from './person.ts';
import { randomOf } from './random.ts';

const province = await readProvince(join(import.meta.dirname, '..', '..', 'data'));
const today = '2026-08-03';

test.each(province.forms.map((form) => [form.code, formView(form)] as const))(
  'whoever fills in %s makes no mistake',
  (code, form) => {
    for (let turn = 0; turn < 60; turn += 1) {
      const random = randomOf(1, code, turn);
      const answers = answersFor(form, random, { applicant: inventPerson(random, 2026), today });
      expect(validateForm(form, withComputed(form, answers), { today, allowDemo: true })).toEqual([]);
      expect(answers['declaration'] ?? 'true').toBe('true');
    }
  },
);

test('the same chance gives the same answers', () => {
  const [form] = province.forms.map(formView);
  const fill = (seed: number) =>
    answersFor(form!, randomOf(seed), { applicant: inventPerson(randomOf(seed, 'who'), 2026), today });
  expect(fill(7)).toEqual(fill(7));
  expect(fill(7)).not.toEqual(fill(8));
});
