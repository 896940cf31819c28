import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flag, html, lines, ownMarkup, safeHref } from './html.ts';

/** Under another name the formatter leaves what the templates say as it is. */
const draw = html;

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '`${alert(1)}`',
  '&lt;b&gt;',
  '</textarea><svg/onload=alert(1)>',
];

describe('what people typed can never become markup', () => {
  test.each(HOSTILE)('between tags: %s', (text) =>
    expect(String(draw`<p>${text}</p>`).slice(3, -4)).not.toMatch(/[<>"'`]/),
  );
  test.each(HOSTILE)('inside an attribute: %s', (text) =>
    expect(String(draw`<a title="${text}">`).slice(10, -2)).not.toMatch(/[<>"'`]/),
  );
  test('whatever the text is', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(String(draw`${text}`)).not.toMatch(/[<>"'`]/);
        expect(String(lines(text)).replaceAll('<br>', '')).not.toMatch(/[<>"'`]/);
      }),
    ));
  test('an object that pretends to be safe is drawn as text', () => {
    const fake = { text: '<b>', toString: () => '<b>' } as unknown as string;
    expect(String(draw`${fake}`)).toBe('&lt;b&gt;');
  });
});

describe('a template', () => {
  test('keeps pieces that are safe, and joins lists', () =>
    expect(String(draw`<ul>${['a', '<'].map((each) => draw`<li>${each}</li>`)}</ul>`)).toBe(
      '<ul><li>a</li><li>&lt;</li></ul>',
    ));
  test('draws zero, but nothing for what is absent', () =>
    expect(String(draw`${0}${false}${null}${undefined}`)).toBe('0'));
  test('takes our own drawings as they are', () =>
    expect(String(draw`${ownMarkup('<svg/>')}`)).toBe('<svg/>'));
  test('sets a boolean attribute or leaves it out', () =>
    expect(String(draw`<input ${flag('checked', true)}><input ${flag('checked', false)}>`)).toBe(
      '<input checked><input >',
    ));
});

test.each([
  ['/thu-tuc/1', '/thu-tuc/1'],
  ['tel:1900', 'tel:1900'],
  ['javascript:alert(1)', '#'],
  ['//evil.example', '#'],
  ['/\\evil.example', '#'],
  ['data:text/html,x', '#'],
])('the address %s leads to %s', (address, leads) => expect(safeHref(address)).toBe(leads));
