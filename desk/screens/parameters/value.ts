import type { Output } from '@motcua/contract/operations';
import { formatDecimal, type Lang } from '@motcua/rules/text';
import type { Words } from '../../words/vi.ts';

export type Parameter = Output<'listParameters'>['items'][number];
export type Scalar = string | number | boolean;
type Kind = Pick<Parameter, 'type' | 'unit'>;

/** A value in words: `8 giờ làm việc`, `Tạm dừng rồi tính tiếp`, `Có`. */
export function valueText(
  { type, unit }: Kind,
  value: Scalar,
  words: Words['parameters'],
  lang: Lang,
): string {
  switch (type) {
    case 'number': {
      const units: Record<string, string> = words.units;
      return [formatDecimal(Number(value), 2, lang), unit === null ? '' : (units[unit] ?? unit)]
        .join(' ')
        .trim();
    }
    case 'boolean':
      return value === true ? words.yes : words.no;
    case 'choice': {
      const choices: Record<string, string> = words.choices;
      return choices[String(value)] ?? String(value);
    }
    case 'time':
    case 'text':
      return String(value);
  }
}

/** What is typed or chosen for a value; undefined while it is none. A comma is the decimal sign, a point is let through. */
export function typedValue(type: Parameter['type'], typed: string): Scalar | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  switch (type) {
    case 'number':
      return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'choice':
    case 'time':
    case 'text':
      return text;
  }
}
